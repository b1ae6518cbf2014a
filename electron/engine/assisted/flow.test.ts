import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../shared/assisted'
import { RedLine } from '../../../shared/diagnosis'
import type { Stage } from '../../../shared/stage'
import { menuBrand } from './brands'
import { next } from './flow'
import { type Flow, START } from './flow-state'
import type { Said } from './said'
import { stepOf } from './steps'

const generic = menuBrand('generic')
const led = (reports: readonly Said[], from: Flow = START) =>
  reports.reduce((flow, said) => next(flow, said, generic), from)
const heard = (
  meaning: Meaning | null,
  stage: Stage | null = null,
  code: string | null = null,
): Said => ({
  ...{ kind: 'heard', meaning, stage, code },
})
const [done, yes, no, cannot]: Said[] = ['done', 'yes', 'no', 'cannot'].map(
  kind => ({ kind }) as Said,
)
const batch = (batchNo: string): Said => ({ kind: 'batch', batchNo })
const slip = (issues: Extract<Said, { kind: 'slip' }>['issues'], confirmed = false): Said => ({
  ...{ kind: 'slip', batchNo: '000123', issues, confirmed },
})
const SENT = [heard('plain'), batch('000123'), done, done] as Said[]

describe('asking before repeating', () => {
  it('无流水 after an attempt means settled: no step settles any more', () => {
    const flow = led([...SENT, heard('working', 'U'), heard('nothing-open')])
    expect(flow).toMatchObject({ at: 'slip-in-hand', note: 'already-settled', sent: 1 })
    expect(led([no as Said], flow)).toMatchObject({ at: 'reprint', sent: 1 })
    expect(led([no as Said, cannot as Said], flow).end).toMatchObject({
      kind: 'cannot-confirm',
      ask: 'acquirer-batch',
    })
  })

  it('an idle screen after an attempt proves nothing: the open items and the batch number are asked', () => {
    const flow = led([...SENT, heard('plain')])
    expect(flow.at).toBe('check-open')
    expect(led([yes as Said, batch('000123')], flow).at).toBe('open-settlement')
    expect(led([yes as Said, batch('000124')], flow)).toMatchObject({ at: 'slip-in-hand', sent: 1 })
    expect(led([yes as Said, cannot as Said], flow).end?.kind).toBe('cannot-confirm')
    expect(led([cannot as Said], flow).end?.kind).toBe('cannot-confirm')
  })

  it('an unknown batch number leaves no way to a second settlement', () => {
    const flow = led([
      heard('plain'),
      cannot as Said,
      done as Said,
      done as Said,
      heard('unfinished', 'U'),
    ])
    expect(flow).toMatchObject({ sent: 1, end: { kind: 'cannot-confirm', ask: 'acquirer-batch' } })
  })

  it('a step that settles is never shown again for words nobody knows', () => {
    expect(led([...SENT.slice(0, 3), heard(null)])).toMatchObject({ at: 'look', sent: 1 })
    expect(led([...SENT, heard(null)])).toMatchObject({ at: 'wait', sent: 1 })
  })

  it('after a break the screen is read first, and steps that only read are shown again', () => {
    const resumed: Said = { kind: 'resumed' }
    expect(led([heard('plain'), batch('000123'), done as Said, resumed])).toMatchObject({
      at: 'look',
      note: 'ask-first',
    })
    expect(led([...SENT, heard('settled'), resumed]).at).toBe('slip-totals')
  })
})

describe('figures that do not fit', () => {
  const asked = led([...SENT, heard('settled')])
  it('are typed once more, and then believed as a contradiction', () => {
    const again = led([slip(['amounts'])], asked)
    expect(again).toMatchObject({ at: 'slip-totals', issues: ['amounts'], note: 'check-typing' })
    expect(led([slip(['amounts'], true), batch('000124')], again)).toMatchObject({
      contradiction: true,
      end: { kind: 'closed' },
    })
  })
  it('of another batch prove nothing about this one', () => {
    expect(led([slip(['other-batch'], true)], asked).end).toMatchObject({ kind: 'cannot-confirm' })
  })
  it.each([
    ['000124', false],
    ['000125', true],
  ])('batch %s afterwards', (batchNo, contradiction) => {
    const flow = led([slip([]), batch(batchNo), ...(contradiction ? [batch(batchNo)] : [])], asked)
    expect(flow).toMatchObject({ contradiction, end: { kind: 'closed' } })
  })
  it('the number comes round after 999999', () => {
    const end = {
      ...asked,
      batchBefore: '999999',
      slipBatchNo: '999999',
      at: 'batch-after' as const,
    }
    for (const batchNo of ['000000', '000001'])
      expect(led([batch(batchNo)], end)).toMatchObject({
        contradiction: false,
        end: { kind: 'closed' },
      })
  })
})

describe('what ends it honestly', () => {
  it('words nobody knows, three times', () => {
    expect(led([heard(null)])).toMatchObject({ at: 'look', note: 'unknown-words', end: null })
    expect(led([heard(null), heard(null), heard(null)]).end).toMatchObject({ ask: 'look-again' })
  })
  it('a refusal by the bank with its code, and a sign-on where that is what it asks for', () => {
    expect(led([...SENT, heard('refused', null, '97')]).end).toMatchObject({
      kind: 'refused',
      fault: { code: 'terminal.host-refused', detail: { code: '97' } },
    })
    expect(led([...SENT, heard('refused', null, '77')]).at).toBe('sign-on')
  })
  it('going round in circles', () => {
    const circle = Array.from({ length: 70 }, () => heard('busy'))
    expect(led(circle).end?.kind).toBe('cannot-confirm')
  })
})

describe('red lines', () => {
  it.each(RedLine.options)('%s is refused at every step, and the step stays', redLine => {
    for (const flow of [START, led(SENT), led([...SENT, heard('unfinished', 'U')])]) {
      const refused = led([{ kind: 'red-line', redLine }], flow)
      expect(refused).toEqual({ ...flow, refused: redLine, note: 'red-line', issues: [] })
      expect(stepOf(refused, generic)).toMatchObject({ id: flow.at, refused: redLine })
    }
  })
  it('a second settlement stands first among what not to do once one was started', () => {
    expect(stepOf(START, generic).never).not.toContain('close-again')
    expect(stepOf(led(SENT), generic).never[0]).toBe('close-again')
  })
})
