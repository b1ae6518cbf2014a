import { describe, expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import type { TaskMark, TrainingEvent } from '../../shared/training'
import { placedMarks } from './placed-marks'
import { runLines } from './run-lines'
import { runRows } from './run-rows'
import { sampleFace, sampleRecord } from './sample-record'

const en = textFor('en')
type Event<K extends TrainingEvent['kind']> = Extract<TrainingEvent, { kind: K }>
const saw = (atMs: number, step: number, rest: Partial<Event<'saw'>> = {}): TrainingEvent => ({
  ...{ atMs, step, kind: 'saw', screen: 'fix', subject: 'paper', words: [], facts: [], end: null },
  title: { key: 'fix.paper', params: {} },
  ...rest,
})
const did = (
  atMs: number,
  step: number,
  input: Event<'did'>['input'],
  fromMs = atMs,
): TrainingEvent => ({ ...{ atMs, step, kind: 'did', input, fromMs, isDone: true, fixes: [] } })
const words = (log: readonly TrainingEvent[]) => runLines(log, en).map(line => line.words)

describe('the lines of a run', () => {
  test('a deed stands where it was begun, before what came of it', () => {
    const lines = runLines(
      [
        saw(0, 0),
        saw(9_000, 1, { screen: 'done', title: { key: 'wizard.done.agreed', params: {} } }),
        did(9_500, 1, { kind: 'answer', option: 'done' }, 4_000),
      ],
      en,
    )
    expect(lines.map(({ lane, atMs }) => [lane, atMs])).toEqual([
      ['saw', 0],
      ['did', 4_000],
      ['saw', 9_000],
    ])
    expect(lines[1]?.words).toContain('Load paper')
  })

  test('pages that merely pass are left out, unless they stay or tell something', () => {
    const passing = { screen: 'examining', title: { key: 'wizard.examining', params: {} } } as const
    expect(words([saw(0, 0, passing), saw(900, 0)])).toEqual(['Saw “Load paper”'])
    expect(words([saw(0, 0, passing), saw(20_000, 0)])).toHaveLength(2)
    const news = { ...passing, facts: ['printer.state=paper-out'] }
    expect(words([saw(0, 0, news), saw(900, 0)])).toHaveLength(2)
  })

  test('stages passed in one breath are one line; the terminal is told of when it looks otherwise', () => {
    const reached = (stage: 'P' | 'S'): TrainingEvent => ({
      ...{ atMs: 0, step: 0, kind: 'reached', stage },
    })
    const face = (battery: number): TrainingEvent => ({
      ...{ atMs: 0, step: 0, kind: 'face', face: sampleFace({ battery }) },
    })
    expect(words([reached('P'), reached('S'), face(80), face(79)])).toEqual([
      'The settlement reached: Preflight → Slip',
      'Terminal: “缺纸”, out of paper',
    ])
    expect(words([reached('P'), { ...reached('S'), atMs: 900 }])).toHaveLength(2)
  })

  test('a display that counts on is one line, from its first count to its last', () => {
    const face = (atMs: number, ...lines: string[]): TrainingEvent => ({
      ...{ atMs, step: 0, kind: 'face', face: sampleFace({ lines, paper: true }) },
    })
    const counting = [74, 75, 86].map(item => face(1_000 * item, '正在批上送', `${item}/86`))
    expect(words([...counting, face(90_000, '打印总单')])).toEqual([
      'Terminal: “正在批上送 / 74/86–86/86” (until 1:26)',
      'Terminal: “打印总单”',
    ])
    const looked = did(80_000, 1, { kind: 'look' })
    const after: TrainingEvent = { ...face(81_000, '正在批上送', '80/86'), step: 1 }
    expect(words([...counting.slice(0, 1), looked, after])).toHaveLength(3)
  })

  test('the same said again on one lane is counted, until something was done', () => {
    const told: TrainingEvent = { atMs: 0, step: 0, kind: 'told', text: { zh: '快', en: 'Hurry' } }
    const log = [told, told, did(1_000, 1, { kind: 'look' }), { ...told, atMs: 2_000, step: 1 }]
    expect(runLines(log, en).map(({ words: said, times }) => [said, times])).toEqual([
      ...[['Heard: Hurry', 2] as const, ['Checked the terminal', 1] as const],
      ['Heard: Hurry', 1],
    ])
  })

  test('an injection is told once, as truth; waiting is a deed like others', () => {
    const inject = { kind: 'inject', injection: { kind: 'second-register' } } as const
    const struck: TrainingEvent = {
      ...{ atMs: 0, step: 1, kind: 'injected', what: 'second-register', where: 'shop' },
    }
    const log = [struck, did(0, 1, inject), did(5_000, 2, { kind: 'wait', seconds: 5 })]
    expect(runLines(log, en).map(({ lane, kind }) => [lane, kind])).toEqual([
      ['truth', 'injected'],
      ['did', 'did'],
    ])
  })

  test('in a team each deed is somebody’s', () => {
    const turn = (atMs: number, step: number, member: string): TrainingEvent => ({
      ...{ atMs, step, kind: 'turn', member },
    })
    const look = (step: number) => did(1_000 * step, step, { kind: 'look' })
    const taken = (step: number, member: string) => [
      did(1_000 * step, step, { kind: 'turn', member }),
      turn(1_000 * step, step, member),
    ]
    const log = [look(1), ...taken(2, '老王'), look(3), ...taken(4, '小李'), look(5)]
    const lines = runLines(log, en, ['小李', '老王'])
    expect(lines.filter(({ kind }) => kind === 'did').map(({ member }) => member)).toEqual([
      0, 1, 0,
    ])
  })
})

describe('the rows of a run', () => {
  const log = [
    saw(0, 0),
    did(70_000, 1, { kind: 'answer', option: 'done' }),
    { atMs: 95_000, step: 2, kind: 'fatal', fatal: 'power-pull', isBlocked: false },
    saw(120_000, 2, { end: 'proven-settlement', screen: 'done' }),
  ] as const satisfies readonly TrainingEvent[]
  const mark = (task: string, rest: Partial<TaskMark> = {}): TaskMark => ({
    ...{ task, cue: { zh: '提示', en: 'cue' }, weight: 1, mark: 'missed' },
    reason: { key: 'training.mark.not-done', params: {} },
    ...rest,
  })
  const placed = (marks: readonly TaskMark[]) =>
    placedMarks(sampleRecord(log, { marks })).map(({ atMs }) => atMs / 1_000)

  test('a mark stands at its deed, at its deadline, at the red line, or at the end', () => {
    const inTime = { key: 'training.mark.in-time', params: { seconds: 12, limit: 20 } } as const
    expect(placed([mark('first', { mark: 'done', reason: inTime })])).toEqual([12])
    expect(placed([mark('paper')])).toEqual([60])
    expect(placed([mark('paper', { mark: 'wrong' })])).toEqual([70])
    expect(placed([mark('safe', { mark: 'wrong' })])).toEqual([95])
    const fine = { key: 'training.mark.nothing-fatal', params: {} } as const
    expect(placed([mark('safe', { mark: 'done', reason: fine })])).toEqual([120])
  })

  test('what belongs to one step and second stands side by side, marks below what had come by then', () => {
    const record = sampleRecord(log, { marks: [mark('paper'), mark('safe', { mark: 'wrong' })] })
    const rows = runRows(runLines(record.log, en), placedMarks(record))
    expect(rows.map(({ atMs, marks }) => [atMs, marks.map(({ task }) => task)])).toEqual([
      [0, ['paper']],
      [70_000, []],
      [95_000, ['safe']],
      [120_000, []],
    ])
    expect(rows.map(({ lanes }) => lanes.did.length)).toEqual([0, 1, 1, 0])
  })
})
