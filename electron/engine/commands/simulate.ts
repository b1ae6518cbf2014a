import { Fault } from '../../../shared/fault'
import { systemClock } from '../clock'
import { embeddedTerminal } from '../simulator/embedded'
import { servePty, serveTcp } from '../simulator/listen'
import { EXIT } from './exit-codes'
import { hostReport } from './host-report'
import { type Io, printJson } from './io'

export interface SimulateOptions {
  readonly listen: string
  readonly scenario: string
  readonly seed?: number
  /** Folder in which the terminal and its host remember across restarts of this program. */
  readonly state?: string
  /** How many times faster than a real terminal it works. */
  readonly speed: number
  /** Of a pseudo-terminal: the only speed that is understood. Without it any is. */
  readonly baud?: number
}

/** `desk simulate`: the simulated terminal for any other program. Runs until it is told to stop, then says what its host got. */
export async function simulate(
  options: SimulateOptions,
  io: Io,
  stopped: Promise<void>,
): Promise<number> {
  const { listen, scenario, seed, state, speed, baud } = options
  const clock = systemClock(speed)
  const terminal = await embeddedTerminal({ scenario, seed, clock, dir: state })
  const [kind, where = ''] = [
    listen.slice(0, listen.indexOf(':')),
    listen.slice(listen.indexOf(':') + 1),
  ]
  const server = await open(kind, where, terminal, baud === undefined ? undefined : { baud, clock })
  io.out(`listening ${kind}:${server.address}`)
  await stopped
  await server.close()
  if (io.json)
    printJson(io, { host: hostReport(terminal.hostCounts()), requests: terminal.requests() })
  terminal.close()
  return EXIT.ok
}

const HIGHEST_PORT = 65_535

async function open(
  kind: string,
  where: string,
  { terminal }: Awaited<ReturnType<typeof embeddedTerminal>>,
  set: Parameters<typeof servePty>[2],
): Promise<{ address: string; close(): Promise<void> }> {
  if (kind === 'tcp' && !set && /^\d{1,5}$/.test(where) && Number(where) <= HIGHEST_PORT)
    return serveTcp(terminal, Number(where))
  if (kind === 'pty' && where) return servePty(terminal, where, set)
  throw new Fault('input.invalid', { at: 'listen' })
}
