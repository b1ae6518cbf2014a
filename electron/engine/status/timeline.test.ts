import { expect, test } from 'vitest'
import type { JournalEntry } from '../ledger/ledger'
import { timelineOf } from './timeline'

const at = (second: number) => `2026-11-23T13:46:${String(second).padStart(2, '0')}.000Z`
const entry = (second: number, kind: string, body: object = {}) =>
  ({ at: at(second), kind, body }) as JournalEntry
const upload = (second: number, item: number) =>
  entry(second, 'progress', { stage: 'U', words: ['正在批上送', `${item}/86`] })

test('an upload that counts on is one line, with its first and its last time and words', () => {
  const lines = timelineOf([
    entry(0, 'sending'),
    ...[upload(1, 74), upload(2, 75), upload(9, 86)],
    entry(10, 'receipt'),
    entry(12, 'receipt'),
  ])
  expect(lines.map(({ kind }) => kind)).toEqual(['sending', 'progress', 'receipt'])
  expect(lines[1]).toMatchObject({
    at: at(9),
    words: ['正在批上送', '86/86'],
    since: { at: at(1), words: ['正在批上送', '74/86'] },
  })
  expect(lines[2]).toMatchObject({ at: at(12), since: { at: at(10) } })
})

test('what came in between ends the line, and so does another stage', () => {
  const paper = entry(4, 'progress', { stage: 'S', words: ['打印总单'] })
  const lines = timelineOf([upload(1, 1), entry(2, 'stopped'), upload(3, 2), paper])
  expect(lines.map(({ since }) => since)).toEqual([null, null, null, null])
})
