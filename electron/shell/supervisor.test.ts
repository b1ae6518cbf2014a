import { expect, test } from 'vitest'
import type { Reply } from '../../shared/contract'
import { type EngineLife, type LifeWatch, type Mode, Supervisor } from './supervisor'

const overview = { mode: 'demo', terminals: [] }

/** Lives that do what the test says, and time that passes when it says so. */
function stage() {
  const lives: { mode: Mode; watch: LifeWatch; asked: { id: number; name: string }[] }[] = []
  const told: unknown[] = []
  const later: (() => void)[] = []
  let now = 0
  const supervisor = new Supervisor('demo', {
    start(mode, watch): EngineLife {
      const life = { mode, watch, asked: [] as { id: number; name: string }[] }
      lives.push(life)
      return { post: question => void life.asked.push(question), end: () => watch.exit(0) }
    },
    emit: (event, data) => void told.push([event, data]),
    log: { info: () => {}, error: () => {} },
    now: () => now,
    after: (_ms, run) => void later.push(run),
  })
  supervisor.start()
  const last = () => lives.at(-1) ?? expect.unreachable('no engine was started')
  return {
    supervisor,
    lives,
    told,
    last,
    pass: (ms: number) => {
      now += ms
    },
    runLater: () => later.splice(0).forEach(run => void run()),
    reply: (value: unknown) => {
      const question = last().asked.shift() ?? expect.unreachable('nothing was asked')
      last().watch.note({ id: question.id, reply: { ok: true, value } })
    },
  }
}
const states = (told: unknown[]) => told.map(each => (each as [string, { state: string }])[1].state)
const code = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.fault.code)

test('each answer finds its question', async () => {
  const { supervisor, last } = stage()
  const first = supervisor.ask('desk.overview', undefined)
  const second = supervisor.ask('terminal.ports', undefined)
  const [a, b] = last().asked
  last().watch.note({ id: b?.id, reply: { ok: true, value: 'ports' } })
  last().watch.note({ id: a?.id, reply: { ok: true, value: 'overview' } })
  expect(await first).toEqual({ ok: true, value: 'overview' })
  expect(await second).toEqual({ ok: true, value: 'ports' })
})

test('a death leaves a settlement in doubt, and only a settlement', async () => {
  const { supervisor, last } = stage()
  const settling = supervisor.ask('settlement.complete', { terminalId: 'T1' })
  const looking = supervisor.ask('desk.overview', undefined)
  last().watch.exit(9)
  expect(code(await settling)).toBe('settlement.in-doubt')
  expect(code(await looking)).toBe('engine.restarted')
})

test('it starts anew, keeps what was asked meanwhile, and is up when it has answered', async () => {
  const { supervisor, lives, last, told, runLater, reply } = stage()
  last().watch.exit(9)
  const meanwhile = supervisor.ask('terminal.ports', undefined)
  expect(lives).toHaveLength(1)
  runLater()
  expect(lives).toHaveLength(2)
  expect(states(told)).toEqual(['restarting'])
  reply([])
  reply(overview)
  expect(code(await meanwhile)).toBe('ok')
  await Promise.resolve()
  expect(states(told)).toEqual(['restarting', 'up'])
})

test('five deaths in a minute are the end; five in an hour are not', async () => {
  const quick = stage()
  const slow = stage()
  for (let i = 0; i < 5; i++) {
    quick.last().watch.exit(1)
    quick.runLater()
    slow.last().watch.exit(1)
    slow.runLater()
    slow.pass(15 * 60_000)
  }
  expect(states(quick.told).at(-1)).toBe('down')
  expect(quick.lives).toHaveLength(5)
  expect(code(await quick.supervisor.ask('desk.overview', undefined))).toBe('internal')
  expect(states(slow.told)).not.toContain('down')
})

test('the other mode gets its own engine, but never while a settlement runs', async () => {
  const { supervisor, lives, last, reply } = stage()
  const settling = supervisor.ask('settlement.complete', { terminalId: 'T1' })
  expect(() => supervisor.switchMode('shop')).toThrow('settlement.running')
  expect(lives).toHaveLength(1)
  reply('done')
  await settling
  supervisor.switchMode('shop')
  expect(lives.map(life => life.mode)).toEqual(['demo', 'shop'])
  expect(last().asked.map(({ name }) => name)).toEqual(['desk.overview'])
})

test.each(['wizard.answer', 'wizard.done', 'wizard.open', 'assisted.totals'] as const)(
  'never while %s may be settling, and a death then leaves a doubt',
  async call => {
    const { supervisor, last } = stage()
    const answered = supervisor.ask(call, {})
    expect(() => supervisor.switchMode('shop')).toThrow('settlement.running')
    last().watch.exit(9)
    expect(code(await answered)).toBe('settlement.in-doubt')
  },
)

test('what is no event of the contract does not reach the window', () => {
  const { last, told } = stage()
  last().watch.note({ event: 'terminal.changed', data: { card: 'nonsense' } })
  last().watch.note({ event: 'no-such-event', data: {} })
  last().watch.note('nonsense')
  expect(told).toEqual([])
})

test('after stop it stays dead', () => {
  const { supervisor, lives, runLater } = stage()
  supervisor.stop()
  runLater()
  expect(lives).toHaveLength(1)
})
