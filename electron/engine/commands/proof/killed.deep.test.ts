import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desk } from './desk-process'

/*
 * `desk settle` in a real process is killed with SIGKILL as soon as the terminal speaks of a stage; a second
 * process must name the stage and end the settlement, and the simulated host must have booked the batch once.
 */
const STAGES = ['P', 'R', 'H', 'U', 'S', 'D', 'C'] as const
const cases = ['open-day', 'harbor-open-day'].flatMap(scenario =>
  STAGES.map(stage => [scenario, stage] as const),
)
/** Only a day with a reversal pending makes Linden speak of R. */
const scenarioFor = (scenario: string, stage: string) =>
  scenario === 'open-day' && stage === 'R' ? 'open-day-reversal' : scenario

test.each(cases)('%s killed in %s', async (scenario, stage) => {
  const terminal = desk(
    'simulate',
    ...['--listen', 'tcp:0', '--speed', '8', '--json'],
    ...['--scenario', scenarioFor(scenario, stage)],
  )
  try {
    const port = /\d+$/.exec((await terminal.said(/listening tcp:\d+/)) ?? '')?.[0]
    const dir = mkdtempSync(join(tmpdir(), 'killed-'))
    const settle = () =>
      desk('settle', '--terminal', `zvt+tcp://127.0.0.1:${port}`, '--data', dir, '--json')

    const first = settle()
    expect(await first.said(new RegExp(`^${stage}  `, 'm'))).toBeDefined()
    first.child.kill('SIGKILL')
    expect(await first.exited).toBeNull()

    const second = settle()
    expect(await second.exited, second.stderr()).toBe(0)
    const report = JSON.parse(second.stdout())
    expect(report).toMatchObject({ outcome: 'agreed', batchNo: '000123' })
    expect(stagesFrom(stage)).toContain(report.stoppedAt)

    terminal.child.kill('SIGTERM')
    await terminal.exited
    const told = terminal.stdout()
    const { host } = JSON.parse(told.slice(told.indexOf('{')))
    expect(host.map((batch: { batchNo: string }) => batch.batchNo)).toEqual(['000122', '000123'])
    expect(host[1]).toMatchObject({ closingsBooked: 1 })
    expect(report.totals.amountMinor).toBe(host[1].amountMinor)
  } finally {
    terminal.child.kill('SIGKILL')
  }
})

/** The terminal may have gone on before it noticed; it never went back. */
const stagesFrom = (stage: (typeof STAGES)[number]): readonly string[] =>
  STAGES.slice(STAGES.indexOf(stage))
