import type { Words } from '../brand'
import type { Closing } from '../machine'
import { centred, money } from '../slip-text'
import { DIALOG_WORDS } from './dialog-words'
import type { Errand } from './menu'
import { openLines, type Screen, type Standing } from './screen'

/** What a key makes the terminal do, beyond another screen. */
export type Act =
  | { readonly kind: 'settle' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'sign-on' }
  | { readonly kind: 'line-test' }
  | { readonly kind: 'clear-log' }
  | { readonly kind: 'print'; readonly lines: readonly string[] }

/** What a key comes to. */
export interface Outcome {
  readonly screen: Screen | undefined
  readonly act?: Act
}

/** An entry of the menu is chosen. `back`: the menu it stands in. */
export function runErrand(errand: Errand, back: Screen, standing: Standing): Outcome {
  const { words, state } = standing
  const notice = (lines: readonly string[]): Outcome => ({
    screen: { kind: 'notice', lines, back },
  })
  switch (errand) {
    case 'settle':
      return isNothingOpen(standing)
        ? notice(standing.brand.words.nothingToSettle[standing.brand.language])
        : { screen: { kind: 'ask-settle', back } }
    case 'sign-on':
      return { screen: { kind: 'operator', digits: '', back } }
    case 'totals':
      return {
        screen: { kind: 'report', lines: [words.summary, ...openLines(standing)], back },
      }
    case 'batch-number':
      return notice([words.batch(state.batchNo)])
    case 'last-settlement':
      return notice(
        state.lastClosing ? lastLines(state.lastClosing, standing) : words.noLastSettlement,
      )
    case 'print-slip':
      return again(state.lastClosing?.slip, back, standing)
    case 'print-detail':
      return again(state.lastClosing?.detail, back, standing)
    case 'line-test':
      return { screen: back, act: { kind: 'line-test' } }
    case 'sale':
      return notice(state.canSell ? words.sellAtRegister : words.settleFirst)
    case 'clear-log':
    case 'settings':
      return { screen: { kind: 'password', guards: errand, digits: '', back } }
  }
}

/** It says so before it asks: nobody settles an empty batch by mistake. */
function isNothingOpen({ state, machine }: Standing): boolean {
  const isOwing = state.haltStage !== null || state.pendingReversals > 0
  return !isOwing && machine.openTotals().totals.count === 0
}

function lastLines(closing: Closing, { words }: Standing): readonly string[] {
  const { batchNo, report } = closing
  const { totals, terminalTime, domestic, foreign } = report
  return [
    words.lastSettlement,
    words.batch(batchNo),
    ...(terminalTime === undefined ? [] : [terminalTime]),
    words.count(totals.count),
    words.amount(money(totals.amountMinor)),
    ...(domestic && foreign ? [words.verdicts(domestic, foreign)] : []),
  ]
}

/** The last slip once more, marked as what it is. */
function again(
  slip: readonly string[] | undefined,
  back: Screen,
  { words, brand }: Standing,
): Outcome {
  if (!slip || slip.length === 0) return { screen: { kind: 'notice', lines: words.noSlip, back } }
  const lines = [centred(words.printedAgain, brand.columns), ...slip]
  return { screen: undefined, act: { kind: 'print', lines } }
}

const both = (say: (words: (typeof DIALOG_WORDS)['zh']) => readonly string[]): Words => ({
  zh: say(DIALOG_WORDS.zh),
  en: say(DIALOG_WORDS.en),
})
/** On the display while its own printer works for the menu. */
export const PRINTING = both(({ printing }) => [printing])
