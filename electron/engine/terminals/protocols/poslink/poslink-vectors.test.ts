import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeReport } from './decode-report'

/** Frames others recorded stay outside the project; where they are not there, the tables' own tests must do. */
const FILE = resolve(import.meta.dirname, '../../../../../../shared/vectors/poslink.json')

interface Vector {
  readonly name: string
  readonly hex: string
  readonly parsed?: object
}

const there = existsSync(FILE)
const { vectors }: { vectors: Vector[] } = there
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { vectors: [] }

test.skipIf(there)(`recorded POSLink frames cannot be checked without ${FILE}`, context =>
  context.skip(),
)

describe.skipIf(!there)('recorded frames', () => {
  test.each(vectors)('$name reads and writes', ({ hex, parsed = {} }) => {
    expect(decodeReport(hex)).toMatchObject({ decoded: parsed, reencoded: hex.toLowerCase() })
  })
})
