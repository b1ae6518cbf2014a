import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { electronPrinter } from './printer'

const dir = mkdtempSync(join(tmpdir(), 'printer-'))

/** A program in place of Electron's: it gets the page and the place of the PDF. */
function script(name: string, body: string): string {
  const path = join(dir, `${name}.mjs`)
  writeFileSync(
    path,
    `import fs from 'node:fs'\nconst [page, pdf] = process.argv.slice(2)\n${body}`,
  )
  return path
}

test('the page goes in, the PDF comes out, and nothing is left lying about', async () => {
  const place = mkdtempSync(join(tmpdir(), 'printer-tmp-'))
  vi.stubEnv('TMPDIR', place)
  const print = electronPrinter(
    script('good', "fs.writeFileSync(pdf, '%PDF ' + fs.readFileSync(page, 'utf8'))"),
  )
  const pdf = await print('结算').finally(() => vi.unstubAllEnvs())
  expect(new TextDecoder().decode(pdf)).toBe('%PDF 结算')
  expect(readdirSync(place)).toEqual([])
})

test.each([
  ['missing', join(dir, 'missing.mjs'), 'no Electron'],
  ['silent', script('silent', ''), 'no answer'],
  [
    'broken',
    script('broken', "console.error('first\\nno display')\nprocess.exit(1)"),
    'no display',
  ],
])('a printer that is %s says why', async (_, path, why) => {
  await expect(electronPrinter(path)('page')).rejects.toMatchObject({
    code: 'file.no-printer',
    detail: { why },
  })
})
