import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeReport } from './decode-report'

/** Captured messages stay outside the project; where they are not there, the tables' own tests must do. */
const FILE = resolve(import.meta.dirname, '../../../../../../shared/vectors/zvt.json')

interface Vector {
  readonly id: string
  readonly kind: string
  readonly hex: string
  readonly decoded?: unknown
  readonly wellFormed: boolean
}
interface SerialFrame {
  readonly id: string
  readonly apdu: string
  readonly frame: string
}

const there = existsSync(FILE)
const file: { vectors: Vector[]; serialFrames: SerialFrame[] } = there
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { vectors: [], serialFrames: [] }

test.skipIf(there)(`captured ZVT messages cannot be checked without ${FILE}`, context =>
  context.skip(),
)

describe.skipIf(!there)('captured messages', () => {
  test.each(file.vectors.filter(({ wellFormed }) => wellFormed))(
    '$id $kind reads and writes',
    vector => {
      expect(decodeReport(vector.hex)).toEqual({
        kind: vector.kind,
        decoded: vector.decoded,
        reencoded: vector.hex,
      })
    },
  )

  test.each(file.vectors.filter(({ wellFormed }) => !wellFormed))(
    '$id $kind is refused',
    vector => {
      const at = expect.any(Number)
      expect(decodeReport(vector.hex)).toEqual({ error: { code: 'wire.malformed', at } })
    },
  )

  test.each(file.serialFrames)('$id out of its serial frame', ({ apdu, frame }) => {
    expect(decodeReport(frame)).toEqual(decodeReport(apdu))
  })
})
