import type { Away } from '../../../shared/settlement'
import type { Timing } from './protocols/zvt/timing'

/** What is known of a maker's terminals. A further model is a further row. */
export interface Model {
  readonly id: string
  /** The terminal's own name (TLV E4/1F40) or software version, as it answers a status enquiry. */
  readonly recognised: RegExp
  /** Registration: who prints, who shows texts (ZVT PA00P015 ch. 2.1, table 1). */
  readonly configByte: number
  /** Six digits. Most terminals do not look at it. */
  readonly password: string
  /** 06 10 asks for open totals; where it is not known to work it is not sent. */
  readonly openTotals: boolean
  /** 06 20 with receipt id 04 repeats the last end-of-day. */
  readonly recall: boolean
  /** 77 stands for any failed end-of-day, also one that broke off half way. */
  readonly anyFailureIs77: boolean
  /** Result codes in a completion that are not errors: the terminal is away for a while after the success, and why. */
  readonly awayAfterClose: Readonly<Record<string, Away>>
  readonly timing: Partial<Timing>
}

/** Nothing is assumed of a terminal nobody knows. */
export const GENERIC: Model = {
  id: 'generic',
  recognised: /(?!)/,
  configByte: 0xbe,
  password: '000000',
  openTotals: false,
  recall: true,
  anyFailureIs77: false,
  awayAfterClose: { E0: 'update', FC: 'restart' },
  timing: {},
}

/** First match wins. */
export const MODELS: readonly Model[] = [
  {
    ...GENERIC,
    id: 'settle-desk',
    recognised: /^SETTLEDESK-/,
    openTotals: true,
  },
  /** ACKs come late; a display text may come without its T4 byte. */
  {
    ...GENERIC,
    id: 'ingenico',
    recognised: /ingenico|iCT|iWL|Desk\/|Move\/|Lane\/|GER-POS/i,
    openTotals: true,
    timing: { t1Ms: 1_000 },
  },
  /** No 06 10, no repeated end-of-day receipt; code 77 for whatever went wrong. */
  {
    ...GENERIC,
    id: 'card-complete',
    recognised: /card ?complete|valina|smart-?zvt/i,
    recall: false,
    anyFailureIs77: true,
  },
  { ...GENERIC, id: 'cvend', recognised: /cVEND|GER-APP/i, openTotals: true },
  { ...GENERIC, id: 'hobex', recognised: /hobex/i },
  { ...GENERIC, id: 'pax', recognised: /\bPAX\b|\bA80\b/i },
  GENERIC,
]

export const modelById = (id: string): Model => MODELS.find(model => model.id === id) ?? GENERIC

/** The model behind the texts a terminal gives of itself. */
export const recogniseModel = (...texts: readonly (string | undefined)[]): Model | undefined =>
  MODELS.find(model => texts.some(text => text !== undefined && model.recognised.test(text)))
