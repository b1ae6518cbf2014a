import { describe, expect, test } from 'vitest'
import { REMEDIES } from '../../../../../shared/fault'
import { catalogues } from '../../../../../shared/i18n/catalogue'
import { textFor } from '../../../../../shared/i18n/translate'
import { bmp, command, container, refuse, tlv } from './build'
import { encodeText } from './charset'
import { intermediateTexts, resultText, statusText } from './code-texts'
import { faultFor } from './fault-for'
import { byteHex } from './hex'
import { INTERMEDIATE_CODES, intermediateMeaning } from './intermediate-codes'
import { LOCKS, readLocks, writeLocks } from './locks'
import type { Bitmap } from './message'
import { RESULT_CODES, resultMeaning } from './result-codes'
import { STATUS_CODES, statusMeaning } from './status-codes'

const bytesOf = (family: string) =>
  Object.keys(catalogues.en)
    .filter(key => key.startsWith(`zvt.${family}.`))
    .map(key => key.split('.')[2] ?? '')

/** Texts that belong to no single code. */
const GENERAL = ['00', 'host', 'unknown', 'remove-card']

describe('every code has a text, and every text a code', () => {
  test.each([
    ['result', [...RESULT_CODES.keys()].map(byteHex)],
    ['status', [...STATUS_CODES.keys()].map(byteHex)],
    ['intermediate', [...INTERMEDIATE_CODES].map(byteHex)],
    ['lock', LOCKS.map(({ id }) => id)],
  ])('%s', (family, codes) => {
    const sorted = (words: readonly string[]) =>
      words.filter(word => !GENERAL.includes(word)).sort()
    expect(sorted(bytesOf(family))).toEqual(sorted(codes))
  })

  test('and any byte at all can be said in both languages', () => {
    const every = Array.from({ length: 256 }, (_, code) => code)
    for (const locale of ['zh-CN', 'en'] as const) {
      const { t } = textFor(locale)
      for (const code of every)
        for (const key of [resultText(code), statusText(code), ...intermediateTexts(code)])
          expect(t(key)).not.toBe('')
    }
  })
})

test('codes of the network operator are the acquirer’s; unknown ones a plain refusal', () => {
  expect(resultMeaning(0x01)).toEqual({ failure: 'host', fault: 'terminal.host-refused' })
  expect(resultMeaning(0x63).failure).toBe('host')
  expect(resultMeaning(0x64).failure).toBe('other')
  expect(resultMeaning(0x69)).toEqual({ failure: 'other', fault: 'terminal.refused' })
})

test.each([
  ['retry-later', [0x7d, 0x9b, 0x9c, 0xa0, 0xa1, 0xa3, 0xe0]],
  ['needs-precondition', [0x6b, 0xc2, 0xc4, 0xe4, 0xb8, 0xdc, 0xcc]],
  ['batch', [0x77, 0xf0, 0x6a, 0xb1, 0xb2]],
  ['operator', [0x6c, 0x6f, 0xa5, 0x83]],
  ['defect', [0xfa, 0xfb, 0xff]],
])('%s', (failure, codes) => {
  expect(codes.map(code => resultMeaning(code).failure)).toEqual(codes.map(() => failure))
})

test('a terminal that only has to be waited for says so by its remedy', () => {
  for (const code of [0x9c, 0xa0, 0xe0]) expect(REMEDIES[resultMeaning(code).fault]).toBe('wait')
})

describe('a refusal carries', () => {
  const cp437 = (text: string) => encodeText(text, 'cp437')

  test('its code and the terminal’s own words', () => {
    const abort = command('abort', { resultCode: 0x77 }, [container(tlv('1F17', cp437('später')))])
    expect(faultFor(0x77, abort)).toEqual({
      code: 'terminal.batch-not-possible',
      detail: { code: '77', text: 'später' },
    })
    expect(faultFor(0x77)).toEqual({ code: 'terminal.batch-not-possible', detail: { code: '77' } })
  })

  test('the receipt of an open pre-authorisation, from BMP 87 or tag 23, if there is one', () => {
    const open = (...bitmaps: readonly Bitmap[]) =>
      faultFor(0xb8, command('abort', { resultCode: 0xb8 }, bitmaps)).detail
    expect(open(bmp(0x87, [0x00, 0x42]))).toEqual({ code: 'B8', receipt: '0042' })
    expect(open(container(tlv('23', [tlv('08', [0x01, 0x07])])))).toEqual({
      code: 'B8',
      receipt: '0107',
    })
    expect(open(bmp(0x87, [0xff, 0xff]))).toEqual({ code: 'B8' })
  })

  test('no acquirer where the command itself was refused', () => {
    expect(faultFor(0x37, refuse(0x37)).code).toBe('terminal.refused')
    expect(faultFor(0x37, command('abort', { resultCode: 0x37 })).code).toBe(
      'terminal.host-refused',
    )
  })
})

test('a refusal without words of the terminal says what its code means, one with words says those', () => {
  const said = (text: string) =>
    (['zh-CN', 'en'] as const).map(locale =>
      textFor(locale).fault({
        code: 'terminal.refused',
        detail: { code: 'A4', ...(text ? { text } : {}) },
      }),
    )
  expect(said('')[0]).toContain(catalogues['zh-CN']['zvt.result.A4'])
  expect(said('')[1]).toContain(catalogues.en['zvt.result.A4'])
  expect(said('Karte defekt')[1]).toContain('Karte defekt')
  expect(textFor('en').fault({ code: 'terminal.host-refused', detail: { code: '05' } })).toContain(
    '—',
  )
})

test('an intermediate status and its mirror 40 above are the same, but for the card', () => {
  expect(intermediateMeaning(0x04)).toEqual({ base: 0x04, removeCard: false, stage: 'H' })
  expect(intermediateMeaning(0x44)).toEqual({ base: 0x04, removeCard: true, stage: 'H' })
  expect(intermediateMeaning(0x05).stage).toBe('R')
  expect(intermediateMeaning(0x06).stage).toBe('R')
  expect(intermediateMeaning(0x4b)).toEqual({ base: 0x4b, removeCard: true })
  expect(intermediateMeaning(0x68)).toEqual({ base: 0x68, removeCard: false })
  expect(intermediateTexts(0x57)).toEqual(['zvt.intermediate.17', 'zvt.intermediate.remove-card'])
})

test('a status says whether a settlement is owed', () => {
  expect(statusMeaning(0x00)).toEqual({ condition: 'ready' })
  expect(statusMeaning(0xf0)).toEqual({
    condition: 'settlement-owed',
    fault: 'terminal.batch-owed',
  })
  expect(statusMeaning(0x9c).condition).toBe('busy')
  expect(statusMeaning(0x77)).toEqual({ condition: 'needs-help', fault: 'terminal.refused' })
})

test('locks are read from the high bit down, and written back', () => {
  expect(readLocks(Uint8Array.of(0x80, 0x00)).map(({ id }) => id)).toEqual(['closing'])
  expect(readLocks(Uint8Array.of(0x05, 0x84)).map(({ id }) => id)).toEqual([
    'printer',
    'secure-module',
    'transaction-log',
    'battery',
  ])
  expect(readLocks(Uint8Array.of(0x01)).map(({ id }) => id)).toEqual(['secure-module'])
  expect(readLocks(new Uint8Array(0))).toEqual([])
  expect(writeLocks(LOCKS.map(({ id }) => id))).toEqual(Uint8Array.of(0xff, 0xff))
  expect(writeLocks(['closing', 'battery'])).toEqual(Uint8Array.of(0x80, 0x04))
})
