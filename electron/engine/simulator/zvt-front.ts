import type { Clock } from '../clock'
import type { Link } from '../terminals/link/link'
import { refuse } from '../terminals/protocols/zvt/build'
import { COMMANDS } from '../terminals/protocols/zvt/commands'
import type { ZvtMessage } from '../terminals/protocols/zvt/message'
import { serialTransport } from '../terminals/protocols/zvt/serial-transport'
import { tcpTransport } from '../terminals/protocols/zvt/tcp-transport'
import { Conversation } from './front/conversation'
import { endOfDay } from './front/end-of-day'
import { ERROR_ID } from './front/error-id'
import { faultyLink } from './front/faulty-link'
import {
  acceptOnly,
  complete,
  printConfiguration,
  refuseMoney,
  restart,
  setClock,
  tryHostLine,
} from './front/maintenance'
import type { Pace } from './front/pace'
import { logOff, register } from './front/registration'
import { repeatReceipt } from './front/repeat-receipt'
import { aborted } from './front/say'
import type { Memory, Serving } from './front/serving'
import { tellStatus } from './front/status'
import { tellOpenTotals } from './front/turnover'
import type { Machine } from './machine'

/** How APDUs travel: bare on TCP, in frames with check sum on a serial line. */
export type Line = 'tcp' | 'serial'

/** When a command is served: at any time, to a registered register, or only by a terminal that is not at work. */
interface Rule {
  readonly needs: 'nothing' | 'registration'
  readonly whileBusy?: true
  readonly obey: (serving: Serving, asked: ZvtMessage) => Promise<void>
}

const any = (obey: Rule['obey']): Rule => ({ needs: 'nothing', obey })
const always = (obey: Rule['obey']): Rule => ({ needs: 'nothing', whileBusy: true, obey })
const registered = (obey: Rule['obey']): Rule => ({ needs: 'registration', obey })

/** The commands of PA00P015 ch. 2 this terminal obeys. Any other it knows moves money or a card, and is refused. */
const RULES: ReadonlyMap<number, Rule> = new Map<number, Rule>([
  [0x0600, always(register)],
  [0x0602, always(logOff)],
  [0x0501, always(tellStatus)],
  [0x06b0, always(acceptOnly)],
  [0x06e0, any(acceptOnly)],
  [0x0650, registered(endOfDay)],
  [0x0610, registered(tellOpenTotals)],
  [0x0620, registered(repeatReceipt)],
  [0x061a, registered(printConfiguration)],
  [0x0670, any(tryHostLine)],
  [0x0693, any(complete)],
  [0x0691, any(setClock)],
  [0x0695, any(complete)],
  [0x0618, any(restart)],
])
const MONEY = registered(refuseMoney)

export interface FrontOptions {
  readonly machine: Machine
  readonly clock: Clock
  readonly utcOffsetMinutes: number
  readonly pace: Pace
  readonly memory: Memory
  /** Told of every command, by name, before it is obeyed. */
  readonly heard: (kind: string) => void
  /** Told of what a command threw: a bug of ours. */
  readonly troubled: (thrown: unknown) => void
  restart(): void
}

/** One connection of a register. */
export interface Connection {
  /** Resolves when the line is lost or closed. Never rejects. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** The terminal's side of ZVT on one link, until that link ends. */
export function serveRegister(link: Link, line: Line, options: FrontOptions): Connection {
  const { machine, clock, utcOffsetMinutes, pace, memory, heard, troubled } = options
  const cable = faultyLink(link, line, clock)
  const transport = line === 'tcp' ? tcpTransport(cable, clock) : serialTransport(cable, clock)
  const talk = new Conversation(
    transport,
    clock,
    async asked => {
      heard(asked.kind)
      await obey(serving, asked)
    },
    troubled,
  )
  const serving: Serving = {
    machine,
    clock,
    utcOffsetMinutes,
    pace,
    memory,
    talk,
    line: cable,
    restart: () => options.restart(),
  }
  return { ended: talk.listen(), close: () => talk.close() }
}

async function obey(serving: Serving, asked: ZvtMessage): Promise<void> {
  const rule = RULES.get(asked.command) ?? (COMMANDS.has(asked.command) ? MONEY : undefined)
  if (!rule) return serving.talk.conclude(refuse(ERROR_ID.notPossible))
  const { machine, memory } = serving
  if (rule.needs === 'registration' && !memory.registration)
    return stopWith(serving, ERROR_ID.notRegistered)
  if (machine.state().busy && !rule.whileBusy) return stopWith(serving, ERROR_ID.pleaseWait)
  await rule.obey(serving, asked)
}

async function stopWith({ talk }: Serving, code: number): Promise<void> {
  await talk.accept()
  await talk.finish(aborted(code))
}
