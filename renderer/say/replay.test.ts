import { describe, expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import type { TrainingEvent } from '../../shared/training'
import { newReplay, REPLAY_SPEEDS, type ReplayStep, replayed } from './replay'
import { momentAt } from './replay-moment'
import { runLines } from './run-lines'
import { sampleFace } from './sample-record'

const start = newReplay([0, 4_000, 4_000, 9_000], 10_000)
const played = (...steps: readonly ReplayStep[]) => steps.reduce(replayed, start)
const tick = (passedMs: number): ReplayStep => ({ kind: 'tick', passedMs })

describe('the replay', () => {
  test('stands still until it is played, and runs at its speed', () => {
    expect(played(tick(1_000)).atMs).toBe(0)
    for (const speed of REPLAY_SPEEDS)
      expect(played({ kind: 'speed', speed }, { kind: 'play' }, tick(100)).atMs).toBe(100 * speed)
  })

  test('stops at the end, and begins anew from there', () => {
    const ended = played({ kind: 'speed', speed: 30 }, { kind: 'play' }, tick(60_000))
    expect(ended).toMatchObject({ atMs: 10_000, isPlaying: false })
    expect(replayed(ended, { kind: 'play' })).toMatchObject({ atMs: 0, isPlaying: true })
  })

  test('goes event by event, each instant once, and is still then', () => {
    const next = { kind: 'next' } as const
    expect(played({ kind: 'play' }, next)).toMatchObject({ atMs: 4_000, isPlaying: false })
    expect(played(next, next).atMs).toBe(9_000)
    expect(played(next, next, next).atMs).toBe(10_000)
    expect(played(next, next, { kind: 'previous' }).atMs).toBe(4_000)
    expect(played({ kind: 'previous' }).atMs).toBe(0)
  })

  test('a hand on the slider goes on playing, and never leaves the run', () => {
    expect(played({ kind: 'play' }, { kind: 'seek', atMs: 5_000 })).toMatchObject({
      atMs: 5_000,
      isPlaying: true,
    })
    expect(played({ kind: 'seek', atMs: -5 }).atMs).toBe(0)
    expect(played({ kind: 'seek', atMs: 99_999 }).atMs).toBe(10_000)
  })
})

test('at each moment the terminal, the page, the deed and the truth are those that had come', () => {
  const page = (atMs: number, step: number, subject: string): TrainingEvent => ({
    ...{ atMs, step, kind: 'saw', screen: 'fix', subject, words: [], facts: [], end: null },
    title: { key: 'fix.paper', params: {} },
  })
  const log: readonly TrainingEvent[] = [
    { atMs: 0, step: 0, kind: 'injected', what: 'paper-out', where: 'S' },
    page(0, 0, 'first'),
    { atMs: 0, step: 0, kind: 'face', face: sampleFace() },
    { atMs: 5_000, step: 1, kind: 'face', face: sampleFace({ paper: true }) },
    page(8_000, 2, 'second'),
    {
      ...{ atMs: 8_000, step: 2, kind: 'did', fromMs: 6_000 },
      input: { kind: 'look' },
      isDone: true,
      fixes: [],
    },
    { atMs: 9_000, step: 3, kind: 'settled', outcome: 'agreed', stoppedAt: 'S' },
  ]
  const lines = runLines(log, textFor('en'))
  const at = (atMs: number) => momentAt(log, lines, atMs)
  expect(at(0)).toMatchObject({ face: { paper: false }, page: { subject: 'first' }, deed: null })
  expect(at(0).truth).toHaveLength(1)
  expect(at(6_000)).toMatchObject({
    face: { paper: true },
    deed: { words: 'Checked the terminal' },
  })
  expect(at(6_000).page?.subject).toBe('first')
  expect(at(9_000).page?.subject).toBe('second')
  expect(at(9_000).truth).toHaveLength(2)
  expect(momentAt([], [], 0)).toEqual({ face: null, page: null, deed: null, truth: [] })
})
