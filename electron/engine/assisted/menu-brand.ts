import type { RedLine } from '../../../shared/diagnosis'
import type { AssistedBrand } from '../../../shared/terminal'
import type { Saying } from './saying'

/** A key cap or menu entry, as Chinese and English terminals label it. */
export interface Key {
  readonly zh: string
  readonly en: string
}

/** How a person gets somewhere on the terminal. Passwords are never in here: each acquirer gives its own. */
export interface MenuPaths {
  /** From the idle display to the totals that wait to be confirmed. Moves nothing yet. */
  readonly settle: readonly Key[]
  /** Starts the settlement. */
  readonly confirm: readonly Key[]
  /** Goes on with an owed settlement; empty where the terminal does that by itself. */
  readonly resume: readonly Key[]
  /** Prints the last settlement slip again; empty where it cannot. Free. */
  readonly reprint: readonly Key[]
  /** 签到. */
  readonly signOn: readonly Key[]
  /** Shows or prints what is open now, with the batch number. Read-only. */
  readonly totals: readonly Key[]
}

/** One maker's family of menus: data, so that a further brand is a further row. */
export interface MenuBrand {
  readonly id: AssistedBrand
  readonly paths: MenuPaths
  /**
   * prompt   an owed settlement asks at start-up: its own question is answered, which cannot start a new one
   * itself   goes on by itself when idle: nobody presses anything
   * menu     only the settlement menu goes on: the same keys would settle a new batch
   */
  readonly resumes: 'prompt' | 'itself' | 'menu'
  /** Detail list: whether 取消 goes on without it. */
  readonly detailMayBeSkipped: boolean
  /** What its menus offer and nobody must press while something is owed. */
  readonly never: readonly RedLine[]
  readonly sayings: readonly Saying[]
}
