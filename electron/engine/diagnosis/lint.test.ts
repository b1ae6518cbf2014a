import { expect, test } from 'vitest'
import { catalogues } from '../../../shared/i18n/catalogue'
import { LOCKS } from '../terminals/protocols/zvt/locks'
import { RESULT_CODES } from '../terminals/protocols/zvt/result-codes'
import { STATUS_CODES } from '../terminals/protocols/zvt/status-codes'
import { readWords } from '../terminals/words'
import { coverage } from './coverage'
import { ADVERTISEMENT } from './knowledge/advertisement'
import { DOUBLES } from './knowledge/doubles'
import { HOST_CODES, LOCK_FACTS, RESULTS, STATUS, WORDS } from './knowledge/readings'
import { lint } from './lint'
import { advertisements, textKeys } from './lint-texts'

test('the knowledge base holds', () => expect(lint()).toEqual([]))

test('every row of the seed is placed', () => {
  const { placed, missing, rows } = coverage()
  expect(placed).toEqual({ M: 4, K: 8, C: 23, F: 31 })
  expect(missing).toEqual([])
  expect(Object.keys(rows)).toHaveLength(66)
})

test('no text of the product advertises, and the list would know an advertisement', () => {
  expect(advertisements()).toBe(0)
  for (const words of [
    '盛付通POS是正规可靠安全一清POS机',
    '官网直接点击申请即可',
    'see www.example.net',
  ])
    expect(ADVERTISEMENT.some(each => each.test(words))).toBe(true)
})

test('every text of the knowledge base is used, in both languages', () => {
  const keys = new Set(textKeys())
  const ours = (key: string) =>
    /^(?:cause|fix|ask|measure|means|result|care|consequence|meaning|redline)\./.test(key)
  for (const texts of Object.values(catalogues))
    expect(Object.keys(texts).filter(key => ours(key) && !keys.has(key))).toEqual([
      'cause.none',
      'cause.none.plain',
    ])
})

test('every code that a terminal can give for a settlement is read as some fact', () => {
  const told = (reading: object) => new Set(Object.values(reading).flat() as string[])
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(2, '0')
  expect([...STATUS_CODES.keys()].map(hex).filter(code => !told(STATUS).has(code))).toEqual([])
  const decisive = [...RESULT_CODES].filter(([, { failure }]) => failure !== 'other')
  expect(decisive.map(([code]) => hex(code)).filter(code => !told(RESULTS).has(code))).toEqual([])
  expect(LOCKS.map(({ id }) => id).filter(id => !LOCK_FACTS[id])).toEqual([])
  for (const reading of [STATUS, RESULTS, HOST_CODES]) {
    const all = Object.values(reading).flat()
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([])
  }
})

test('the words that raise the prompt are heard as an unfinished settlement by the driver too', () => {
  for (const words of WORDS.unfinished ?? [])
    if (words !== '请先结算') expect(readWords([words]).prompt, words).toBe(true)
})

test('no switch is written twice for one fact', () => {
  for (const facts of Object.values(DOUBLES)) expect(new Set(facts).size).toBe(facts.length)
})
