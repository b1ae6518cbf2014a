import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { textFor } from '../../../shared/i18n/translate'
import { readAnswers } from './answers-file'
import { exitByFault } from './exit-codes'

const dir = mkdtempSync(join(tmpdir(), 'answers-'))
function file(content: string | Buffer): string {
  const path = join(dir, 'answers.json')
  writeFileSync(path, content)
  return path
}
function faultOf(path: string): Fault {
  try {
    readAnswers(path)
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown
  }
  throw new Error('taken as good')
}

test('what a person said and did; all of it may be left out', () => {
  const good = { asked: { saw: 'cut' }, tried: { 'pc-cable': 'no-change' } }
  expect(readAnswers(file(JSON.stringify(good)))).toEqual(good)
  expect(readAnswers(file('\uFEFF{"asked":{"saw":"unsure"}}')).asked).toEqual({ saw: 'unsure' })
  expect([readAnswers(file('{}')), readAnswers(undefined)]).toEqual([
    { asked: {}, tried: {} },
    { asked: {}, tried: {} },
  ])
})

test.each([
  ['{"asked":{"nope":"x"}}', 'asked.nope'],
  ['{"asked":{"__proto__":"x"}}', 'asked.__proto__'],
  ['{"asked":{"saw":"nonsense"}}', 'asked.saw'],
  ['{"asked":{"saw":"constructor"}}', 'asked.saw'],
  ['{"asked":{"saw":7}}', 'asked.saw'],
  ['{"asked":[]}', 'asked'],
  ['{"tried":{"paper":"worked"}}', 'tried.paper'],
  ['{"tried":{"nofix":"cannot"}}', 'tried.nofix'],
  ['{"answers":{}}', 'answers'],
  ['[1]', '{}'],
  ['null', '{}'],
])('%s is refused, and the place is named', (content, at) => {
  const { code, detail } = faultOf(file(content))
  expect([code, detail.at, exitByFault(code)]).toEqual(['input.answers', at, 65])
})

test.each([
  ['unread', join(dir, 'missing.json'), '读不到', 'cannot be read'],
  ['unread', dir, '读不到', 'cannot be read'],
  ['json', 'not json', '不是 JSON', 'is no JSON'],
  ['large', `{"asked":${' '.repeat(200_000)}{}}`, '太大', 'too large'],
  [
    'value',
    '{"tried":{"paper":"worked"}}',
    '可以写 no-change, cannot',
    'may stand: no-change, cannot',
  ],
])('%s: both languages name the file and what is wrong', (why, content, zh, en) => {
  const path = why === 'unread' ? content : file(content)
  const fault = faultOf(path)
  expect(fault.detail).toMatchObject({ why, path })
  const said = (['zh-CN', 'en'] as const).map(locale => textFor(locale).fault(fault.toData()))
  expect(said).toEqual([expect.stringContaining(zh), expect.stringContaining(en)])
  expect(said).toEqual([expect.stringContaining(path), expect.stringContaining(path)])
})
