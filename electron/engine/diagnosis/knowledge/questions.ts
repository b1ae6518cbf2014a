import type { Question } from '../entry'

const unsure = <F extends string>(fact: F) => ({ fact, is: 'unknown' }) as const

/** Questions to a person. Texts stand in the catalogue under `ask.<id>` and `ask.<id>.<option>`. */
export const QUESTIONS = {
  saw: {
    seconds: 10,
    picture: 'screen',
    role: 'staff',
    options: {
      paper: { fact: 'person.saw', is: 'paper' },
      dark: { fact: 'person.saw', is: 'dark' },
      waiting: { fact: 'person.saw', is: 'waiting' },
      cut: { fact: 'person.saw', is: 'cut' },
      cancelled: { fact: 'person.saw', is: 'cancelled' },
      refused: { fact: 'person.saw', is: 'refused' },
      crash: { fact: 'person.saw', is: 'crash' },
      unsure: unsure('person.saw'),
    },
  },
  code: {
    seconds: 10,
    picture: 'screen',
    role: 'staff',
    options: {
      none: { fact: 'host.code', is: 'none' },
      'sign-on': { fact: 'host.code', is: 'sign-on' },
      merchant: { fact: 'host.code', is: 'merchant' },
      terminal: { fact: 'host.code', is: 'terminal' },
      funds: { fact: 'host.code', is: 'funds' },
      'terminal-rule': { fact: 'host.code', is: 'terminal-rule' },
      system: { fact: 'host.code', is: 'system' },
      unsure: unsure('host.code'),
    },
  },
  paper: {
    seconds: 8,
    picture: 'paper',
    role: 'staff',
    options: {
      yes: { fact: 'printer.state', is: 'ready' },
      no: { fact: 'printer.state', is: 'paper-out' },
      lid: { fact: 'printer.state', is: 'lid-open' },
      stuck: { fact: 'printer.state', is: 'jam' },
      unsure: unsure('printer.state'),
    },
  },
  power: {
    seconds: 6,
    picture: 'plug',
    role: 'staff',
    options: {
      enough: { fact: 'power.battery', is: 'enough' },
      low: { fact: 'power.battery', is: 'low' },
      unsure: unsure('power.battery'),
    },
  },
  plug: {
    seconds: 6,
    picture: 'plug',
    role: 'staff',
    options: {
      yes: { fact: 'power.mains', is: 'on' },
      no: { fact: 'power.mains', is: 'off' },
      unsure: unsure('power.mains'),
    },
  },
  cable: {
    seconds: 10,
    picture: 'cable',
    role: 'staff',
    options: {
      firm: { fact: 'cable.seated', is: 'firm' },
      loose: { fact: 'cable.seated', is: 'loose' },
      unsure: unsure('cable.seated'),
    },
  },
  card: {
    seconds: 5,
    picture: 'card',
    role: 'staff',
    options: {
      empty: { fact: 'card.slot', is: 'empty' },
      card: { fact: 'card.slot', is: 'card' },
      unsure: unsure('card.slot'),
    },
  },
  display: {
    seconds: 8,
    picture: 'screen',
    role: 'staff',
    options: {
      sound: { fact: 'display.state', is: 'sound' },
      broken: { fact: 'display.state', is: 'broken' },
      unsure: unsure('display.state'),
    },
  },
  keys: {
    seconds: 10,
    picture: 'keys',
    role: 'staff',
    options: {
      sound: { fact: 'keys.state', is: 'sound' },
      stuck: { fact: 'keys.state', is: 'stuck' },
      unsure: unsure('keys.state'),
    },
  },
  chip: {
    seconds: 20,
    picture: 'reader',
    role: 'staff',
    options: {
      sound: { fact: 'reader.chip', is: 'sound' },
      defective: { fact: 'reader.chip', is: 'defective' },
      unsure: unsure('reader.chip'),
    },
  },
  stripe: {
    seconds: 20,
    picture: 'reader',
    role: 'staff',
    options: {
      sound: { fact: 'reader.stripe', is: 'sound' },
      defective: { fact: 'reader.stripe', is: 'defective' },
      unsure: unsure('reader.stripe'),
    },
  },
  scanner: {
    seconds: 15,
    picture: 'scanner',
    role: 'staff',
    options: {
      recent: { fact: 'scanner.reading', is: 'recent' },
      nothing: { fact: 'scanner.reading', is: 'nothing' },
      garbled: { fact: 'scanner.reading', is: 'garbled' },
      unsure: unsure('scanner.reading'),
    },
  },
  others: {
    seconds: 20,
    picture: 'phone',
    role: 'staff',
    options: {
      fine: { fact: 'others.state', is: 'fine' },
      same: { fact: 'others.state', is: 'same-trouble' },
      unsure: unsure('others.state'),
    },
  },
  rights: {
    seconds: 8,
    picture: 'person',
    role: 'staff',
    options: {
      enough: { fact: 'operator.rights', is: 'enough' },
      'too-low': { fact: 'operator.rights', is: 'too-low' },
      unsure: unsure('operator.rights'),
    },
  },
  account: {
    seconds: 60,
    picture: 'phone',
    role: 'owner',
    options: {
      fine: { fact: 'account.state', is: 'fine' },
      frozen: { fact: 'account.state', is: 'frozen' },
      low: { fact: 'account.state', is: 'low' },
      wrong: { fact: 'account.state', is: 'wrong-details' },
      unsure: unsure('account.state'),
    },
  },
  payout: {
    seconds: 40,
    picture: 'list',
    role: 'owner',
    options: {
      paid: { fact: 'payout.state', is: 'paid' },
      late: { fact: 'payout.state', is: 'late' },
      returned: { fact: 'payout.state', is: 'returned' },
      unsure: unsure('payout.state'),
    },
  },
  'bank-notice': {
    seconds: 30,
    picture: 'list',
    role: 'owner',
    options: {
      none: { fact: 'notice.bank', is: 'none' },
      announced: { fact: 'notice.bank', is: 'announced' },
      unsure: unsure('notice.bank'),
    },
  },
  'law-notice': {
    seconds: 30,
    picture: 'list',
    role: 'owner',
    options: {
      none: { fact: 'notice.law', is: 'none' },
      'in-force': { fact: 'notice.law', is: 'in-force' },
      unsure: unsure('notice.law'),
    },
  },
} as const satisfies Readonly<Record<string, Question>>

export type QuestionId = keyof typeof QUESTIONS
export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[]
