import type { HandsetKey } from '../../../../shared/handset'
import { type Outcome, runErrand } from './errands'
import type { Screen, Standing } from './screen'

/** The keys that menus and dialogs hear; `power` is the switch of the whole. */
export type MenuKey = Exclude<HandsetKey, 'power'>

const OPERATORS: readonly string[] = ['01', '02', '03', '04', '05']
const OPERATOR_DIGITS = 2
const PASSWORD_DIGITS = 8
const isDigit = (key: MenuKey): boolean => /^\d$/.test(key)

/** What a key comes to: another screen, and perhaps something to do. It does nothing itself. */
export function press(key: MenuKey, screen: Screen | undefined, standing: Standing): Outcome {
  if (standing.state.busy)
    return key === 'cancel' ? { screen, act: { kind: 'cancel' } } : { screen }
  if (key === 'menu') return { screen: mainMenu(standing) }
  if (!screen) return atRest(key, standing)
  if (key === 'cancel') return { screen: screen.back }
  switch (screen.kind) {
    case 'menu':
      return choose(key, screen, standing)
    case 'operator':
      return typeOperator(key, screen, standing)
    case 'password':
      return typePassword(key, screen, standing)
    default:
      return key === 'confirm' ? confirmed(screen) : { screen }
  }
}

const mainMenu = ({ menu }: Standing): Screen => ({
  kind: 'menu',
  title: menu.keys.menu,
  entries: menu.entries,
  back: undefined,
})

/** At rest only an owed settlement has a question; a terminal that goes on by itself may be told so. */
function atRest(key: MenuKey, { menu, state, words }: Standing): Outcome {
  if (!state.prompts) return { screen: undefined }
  if (key === 'confirm' && menu.resumes === 'prompt')
    return { screen: undefined, act: { kind: 'settle' } }
  if (key === 'confirm' && menu.resumes === 'itself')
    return { screen: undefined, act: { kind: 'go-on' } }
  if (key === 'cancel' && menu.resumes === 'prompt')
    return { screen: { kind: 'notice', lines: words.settleFirst, back: undefined } }
  return { screen: undefined }
}

/** 确认 on what was read: it is settled, printed, or done with. */
function confirmed(screen: On<'ask-settle' | 'report' | 'notice'>): Outcome {
  if (screen.kind === 'notice') return { screen: screen.back }
  const act =
    screen.kind === 'report'
      ? ({ kind: 'print', lines: screen.lines } as const)
      : ({ kind: 'settle' } as const)
  return { screen: undefined, act }
}

type On<K extends Screen['kind']> = Extract<Screen, { kind: K }>

function choose(key: MenuKey, screen: On<'menu'>, standing: Standing): Outcome {
  const entry = isDigit(key) ? screen.entries[Number(key) - 1] : undefined
  if (!entry) return { screen }
  if ('does' in entry) return runErrand(entry.does, screen, standing)
  return { screen: { kind: 'menu', title: entry.label, entries: entry.opens, back: screen } }
}

/** Two digits are an operator: nobody has to confirm them. */
function typeOperator(key: MenuKey, screen: On<'operator'>, { words }: Standing): Outcome {
  const digits = typed(key, screen.digits, OPERATOR_DIGITS)
  if (digits.length < OPERATOR_DIGITS) return { screen: { ...screen, digits } }
  if (OPERATORS.includes(digits)) return { screen: undefined, act: { kind: 'sign-on' } }
  return { screen: { kind: 'notice', lines: words.noSuchOperator, back: screen } }
}

function typePassword(key: MenuKey, screen: On<'password'>, { words }: Standing): Outcome {
  if (key !== 'confirm' || screen.digits === '')
    return { screen: { ...screen, digits: typed(key, screen.digits, PASSWORD_DIGITS) } }
  const refused: Screen = { kind: 'notice', lines: words.wrongPassword, back: screen.back }
  return {
    screen: refused,
    ...(screen.guards === 'clear-log' && { act: { kind: 'clear-log' } as const }),
  }
}

function typed(key: MenuKey, digits: string, longest: number): string {
  if (key === 'clear') return digits.slice(0, -1)
  return isDigit(key) && digits.length < longest ? digits + key : digits
}
