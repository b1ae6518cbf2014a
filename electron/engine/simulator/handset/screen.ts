import type { Brand } from '../brand'
import type { MachineState } from '../machine'
import type { SettlementMachine } from '../settlement-machine'
import { money } from '../slip-text'
import { DIALOG_WORDS, type DialogWords } from './dialog-words'
import type { HandsetMenu, Label, MenuEntry } from './menu'
import { menuOf } from './menus'

/** What a supervisor's password is asked for. No password is ever the right one. */
export type Guarded = 'clear-log' | 'settings'

/** What stands on the display instead of the terminal's own words at rest. `back`: where 取消 leads. */
export type Screen =
  | {
      readonly kind: 'menu'
      readonly title: Label
      readonly entries: readonly MenuEntry[]
      readonly back: Screen | undefined
    }
  | { readonly kind: 'operator'; readonly digits: string; readonly back: Screen | undefined }
  | {
      readonly kind: 'password'
      readonly guards: Guarded
      readonly digits: string
      readonly back: Screen | undefined
    }
  /** Totals, or where a settlement is owed its own question: 确认 settles. */
  | { readonly kind: 'ask-settle'; readonly back: Screen | undefined }
  /** Something to read, and to print with 确认. */
  | {
      readonly kind: 'report'
      readonly lines: readonly string[]
      readonly back: Screen | undefined
    }
  | {
      readonly kind: 'notice'
      readonly lines: readonly string[]
      readonly back: Screen | undefined
    }

/** The terminal as its menus see it. */
export interface Standing {
  readonly brand: Brand
  readonly menu: HandsetMenu
  readonly words: DialogWords
  readonly state: MachineState
  readonly machine: Pick<SettlementMachine, 'openTotals'>
}

export const standingOf = (machine: SettlementMachine): Standing => ({
  brand: machine.brand,
  menu: menuOf(machine.brand),
  words: DIALOG_WORDS[machine.brand.language],
  state: machine.state(),
  machine,
})

/** The display, line by line; at rest and while it works it is the terminal itself that speaks. */
export function linesOf(screen: Screen | undefined, standing: Standing): readonly string[] {
  const { words, state, brand } = standing
  switch (screen?.kind) {
    case undefined:
      return state.words
    case 'menu':
      return [
        screen.title[brand.language],
        ...screen.entries.map(({ label }, at) => `${at + 1}.${label[brand.language]}`),
      ]
    case 'operator':
      return words.operator(screen.digits.padEnd(2, '_'))
    case 'password':
      return [
        ...(screen.guards === 'clear-log' ? words.clearLog : words.settings),
        words.password('*'.repeat(screen.digits.length)),
      ]
    case 'ask-settle':
      return settleQuestion(standing)
    case 'report':
      return [...screen.lines, words.toPrint(confirmKey(standing))]
    case 'notice':
      return screen.lines
  }
}

/** 确认 and 取消 answer it, and 确认 moves something. */
export const asks = (screen: Screen | undefined, { menu, state }: Standing): boolean =>
  screen ? screen.kind === 'ask-settle' : menu.resumes === 'prompt' && state.prompts && !state.busy

const confirmKey = ({ menu, brand }: Standing): string => menu.keys.confirm[brand.language]

/** Owed already: its own words, since nothing is totalled anew. */
function settleQuestion(standing: Standing): readonly string[] {
  const { words, state } = standing
  const question = words.toSettle(confirmKey(standing))
  return state.haltStage === null
    ? [...openLines(standing), question]
    : [...state.words, words.batch(state.batchNo), question]
}

/** The batch that is open, or owed. */
export function openLines({ words, machine, state }: Standing): readonly string[] {
  const { count, amountMinor } = machine.openTotals().totals
  return [words.batch(state.batchNo), words.count(count), words.amount(money(amountMinor))]
}
