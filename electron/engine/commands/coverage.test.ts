import { expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import { coverage } from './coverage'

async function run(json: boolean): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await coverage({
    text: textFor('zh-CN'),
    json,
    out: line => out.push(line),
    err: line => err.push(line),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('as JSON it shows all 66 rows, none missing, no advertisement', async () => {
  const { code, out } = await run(true)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    placed: { M: 4, K: 8, C: 23, F: 31 },
    missing: [],
    advertisement: 0,
    complaints: [],
    rows: { C04: ['cause:C04'], F05: ['manage:spare'], K1: ['shown:can-sell'] },
  })
})

test('as text it shows one row a line and the sum', async () => {
  const { out, err } = await run(false)
  expect(out.split('\n')).toHaveLength(67)
  expect(out).toContain('F17  repair:plug-in repair:charge repair:switch-on prevent:charge')
  expect(err).toBe('')
})
