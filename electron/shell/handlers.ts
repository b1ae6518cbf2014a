import type { BrowserWindow } from 'electron'
import type { Reply, Settings, ShellHandlers } from '../../shared/contract'
import { Fault } from '../../shared/fault'
import type { Credentials, Person } from '../../shared/roles'
import type { Ask } from './gate'
import { saveHistory } from './history'
import { savePassport } from './passport'
import type { KeptSettings } from './settings'
import { printSlip, saveSlip } from './slip'
import { trainingFiles } from './training-files'

export interface Shell {
  readonly settings: KeptSettings
  /** Puts settings to work. @throws Fault `settlement.running` */
  readonly apply: (next: Settings) => void
  readonly openInstructor: () => void
  readonly ask: Ask
}

/** What the shell answers itself, to one window. A setting is put to work before it is kept, so that a refused one leaves no trace. */
export const shellHandlers = (
  { settings, apply, openInstructor, ask }: Shell,
  window: BrowserWindow,
): ShellHandlers => ({
  'settings.read': async () => settings.read(),
  'settings.change': async change => {
    const now = settings.read()
    const next: Settings = {
      locale: change.locale ?? now.locale,
      theme: change.theme ?? now.theme,
      mode: change.mode ?? now.mode,
    }
    apply(next)
    settings.keep(next)
    return next
  },
  'slip.print': () => printSlip(window),
  'slip.save': ({ suggestedName }) => saveSlip(window, suggestedName),
  'history.save': wish => saveHistory(window, { ask, settings }, wish),
  'passport.save': ({ passport }) => savePassport(window, passport),
  'instructor.open': async ({ by }) => {
    if (settings.read().mode !== 'demo') throw new Fault('training.only-in-demo')
    await mayInstruct(ask, by)
    openInstructor()
    return { opened: true }
  },
  ...trainingFiles(window),
})

/** A trainee at the same machine must not see the truth, once a trainer is named. @throws Fault `person.*` */
async function mayInstruct(ask: Ask, by: Credentials | null): Promise<void> {
  const instructors = answered(await ask('people.instructors', undefined)) as readonly Person[]
  if (instructors.length === 0) return
  if (!by) throw new Fault('person.not-allowed')
  answered(await ask('people.instruct', by))
}

function answered(reply: Reply<unknown>): unknown {
  if (!reply.ok) throw Fault.of(reply.fault)
  return reply.value
}
