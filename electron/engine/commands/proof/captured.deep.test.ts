import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { desk } from './desk-process'

/*
 * `desk settle` against captured terminals, played byte for byte over TCP and over a pseudo-terminal pair.
 * The captures are reference material beside the checkout; without them there is nothing to play.
 */
const REPLAY = resolve(import.meta.dirname, '../../../../../shared/tools/replay-terminal.py')
const here = existsSync(REPLAY)
if (!here)
  process.stdout.write('captured terminals: no reference material beside the checkout, skipped\n')

const SESSIONS = [
  ['S03-eod-ok', 0, { outcome: 'agreed', totals: { count: 0, amountMinor: 0 } }],
  ['S06-eod-completion-repeated', 0, { outcome: 'agreed', totals: { count: 0, amountMinor: 0 } }],
  [
    'S07-eod-refused-83',
    3,
    {
      outcome: 'refused',
      fault: { code: 'terminal.function-not-possible', detail: { code: '83' } },
    },
  ],
] as const

test.skipIf(!here).each(SESSIONS)('%s over TCP', async (session, exitCode, expected) => {
  const port = 21_000 + (process.pid % 8_000) + SESSIONS.findIndex(([id]) => id === session)
  const replay = play(session, 'tcp', String(port))
  await spoken(replay, /listening/)
  await settles(`zvt+tcp://127.0.0.1:${port}`, exitCode, expected)
  replay.kill('SIGKILL')
})

test.skipIf(!here).each(SESSIONS)(
  '%s over a pseudo-terminal',
  async (session, exitCode, expected) => {
    const dir = mkdtempSync(join(tmpdir(), 'captured-'))
    const [ours, theirs] = [join(dir, 'ours'), join(dir, 'theirs')]
    const pair = spawn('socat', [`pty,raw,echo=0,link=${ours}`, `pty,raw,echo=0,link=${theirs}`])
    while (!existsSync(ours) || !existsSync(theirs)) await new Promise(r => setTimeout(r, 20))
    const replay = play(session, 'serial', theirs)
    await spoken(replay, /open/)
    await settles(`zvt+serial://${ours}?baud=9600`, exitCode, expected)
    replay.kill('SIGKILL')
    pair.kill('SIGKILL')
  },
)

const play = (session: string, line: 'tcp' | 'serial', where: string): ChildProcess =>
  spawn('python3', [REPLAY, session, line, where], { stdio: ['ignore', 'pipe', 'ignore'] })

const spoken = (child: ChildProcess, pattern: RegExp): Promise<void> =>
  new Promise(done => {
    child.stdout?.on('data', chunk => pattern.test(String(chunk)) && done())
  })

async function settles(address: string, exitCode: number, expected: object): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'captured-ledger-'))
  const run = desk('settle', '--terminal', address, '--data', data, '--json')
  expect(await run.exited, run.stderr()).toBe(exitCode)
  const report = JSON.parse(run.stdout())
  expect(report).toMatchObject(expected)
  expect(report.terminalRequests.close).toBe(1)
}
