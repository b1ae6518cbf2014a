import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPty, type PtyMaker } from './pty'

let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pty-'))
  path = join(dir, 'terminal')
})
afterEach(() => rmSync(dir, { recursive: true }))

const BINARY = Uint8Array.of(0x10, 0x02, 0x03, 0x0a, 0x0d, 0x11, 0x13, 0x00, 0xff, 0x04)

async function readAll(far: FileHandle, count: number): Promise<number[]> {
  const got: number[] = []
  while (got.length < count) {
    const { bytesRead, buffer } = await far.read(new Uint8Array(64), 0, 64)
    got.push(...buffer.subarray(0, bytesRead))
  }
  return got
}

for (const maker of ['socat', 'python3'] satisfies readonly PtyMaker[])
  describe(`a pseudo-terminal by ${maker}`, () => {
    test('carries any byte both ways, and outlasts a register that comes and goes', async () => {
      const pty = await openPty(path, [maker])
      const reading = pty.line.incoming[Symbol.asyncIterator]()
      for (let visit = 0; visit < 2; visit++) {
        const far = await open(path, 'r+')
        await far.write(BINARY)
        const heard: number[] = []
        while (heard.length < BINARY.length) heard.push(...((await reading.next()).value ?? []))
        expect(heard).toEqual([...BINARY])
        await pty.line.write(BINARY)
        expect(await readAll(far, BINARY.length)).toEqual([...BINARY])
        await far.close()
      }
      await pty.close()
      expect(existsSync(path)).toBe(false)
    })
  })

test('a stale link of a run that was killed is replaced', async () => {
  symlinkSync('/dev/pts/99999', path)
  const pty = await openPty(path)
  const far = await open(path, 'r+')
  await far.close()
  await pty.close()
})

test('a file that stands in the way is left alone', async () => {
  writeFileSync(path, 'precious')
  await expect(openPty(path)).rejects.toMatchObject({ code: 'input.invalid' })
  expect(existsSync(path)).toBe(true)
})

test('a missing folder is named; nobody to make one is its own fault', async () => {
  await expect(openPty(join(dir, 'no', 'where'))).rejects.toMatchObject({ code: 'input.invalid' })
  await expect(openPty(path, [])).rejects.toMatchObject({ code: 'simulator.no-pty' })
})
