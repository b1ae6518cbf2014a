import type { Row } from './lesson'

const OFFICE: Row['ends'] = ['proven-settlement', 'passport']

/** Account, bank and rules: the terminal is fine, and a call is due. */
export const ACCOUNT_LESSONS: readonly Row[] = [
  {
    id: 'account-low',
    objective: ['分清“结不了”和“没到账”', 'Tell “cannot settle” from “not paid out”'],
    prebrief: ['今天退货特别多。', 'There were many refunds today.'],
    hint: ['净额是负的，账户要有钱。', 'The net is negative: the account must cover it.'],
    question: ['净额为什么会是负的？', 'Why can the net be negative?'],
    remember: ['终端没坏，账户要补。', 'The terminal is fine; fund the account.'],
    switches: [{ name: 'books=refunds', way: 'refunds' }],
    holds: 'office.account=low',
    way: [
      [['账户余额不足', 'The account is low'], { kind: 'fix', fix: 'fund', withinSeconds: 1200 }],
    ],
    ends: [...OFFICE, 'closed-with-difference'],
    seconds: 4_000,
    pages: 12,
  },
  {
    id: 'account-frozen',
    objective: ['账户冻结：准备好电话要说的话', 'Frozen account: prepare the call'],
    prebrief: [
      '中心一直拒绝，终端没有任何毛病。',
      'The host keeps refusing; the terminal has no fault.',
    ],
    hint: ['不是终端，是账户。', 'It is the account, not the terminal.'],
    question: ['打电话给谁，要报哪个编号？', 'Whom do you call, with which reference?'],
    remember: ['账户的事打电话，不动终端。', 'Account trouble: call, do not touch the terminal.'],
    change: { office: { account: 'frozen' } },
    holds: 'office.account=frozen',
    way: [
      [
        ['账户冻结', 'The account is frozen'],
        { kind: 'fix', fix: 'unfreeze', withinSeconds: 4000 },
      ],
    ],
    ends: OFFICE,
    seconds: 6_000,
    pages: 12,
  },
  {
    id: 'unknown-terminal',
    objective: ['中心不认识这台终端：不改号码', 'Unknown to the host: change no number'],
    prebrief: ['中心说没有这台终端。', 'The host says that it does not know this terminal.'],
    hint: ['终端号、商户号谁也不要改。', 'Nobody changes TID or MID by hand.'],
    question: ['谁可以改终端号？', 'Who may change a terminal’s number?'],
    remember: ['号码不对，打电话，不动手。', 'Wrong number: call, do not type.'],
    change: { office: { account: 'wrong-details' } },
    way: [
      [
        ['中心不认识这台终端', 'The host does not know the terminal'],
        { kind: 'fix', fix: 'call-acquirer', withinSeconds: 2400 },
      ],
    ],
    ends: ['passport'],
    seconds: 6_000,
    pages: 12,
  },
  {
    id: 'payout-late',
    objective: ['结清了，钱没到：那是另一件事', 'Settled, not paid: that is another matter'],
    prebrief: [
      '老板说前天的钱还没到账。',
      'The owner says that the money of the day before is missing.',
    ],
    hint: [
      '批次已结清，查到账，不再结。',
      'The batch is closed: look for the pay-out, do not settle.',
    ],
    question: ['“已结清”和“已到账”差在哪里？', 'What lies between settled and paid out?'],
    remember: ['结清不等于到账。', 'Settled is not yet paid.'],
    switches: [{ name: 'payout=late', way: 'late' }],
    ends: [...OFFICE, 'nothing-wrong'],
    seconds: 6_000,
    pages: 12,
  },
  {
    id: 'bank-rule',
    objective: ['一类交易不再受理：停收，问清楚', 'One kind is refused: stop taking it, ask'],
    prebrief: ['上周银行发过一份通知。', 'The bank sent a notice last week.'],
    hint: ['只有一类卡被拒。', 'Only one kind of card is refused.'],
    question: ['怎么看出是规定，不是故障？', 'How can you tell a rule from a fault?'],
    remember: ['一类全拒，看通知。', 'One kind all refused: read the notice.'],
    switches: [{ name: 'books=type-refused', way: 'refused' }],
    way: [
      [
        ['一类交易被拒', 'One kind is refused'],
        { kind: 'fix', fix: 'call-acquirer', withinSeconds: 1200 },
      ],
    ],
    ends: OFFICE,
    seconds: 6_000,
    pages: 12,
  },
  {
    id: 'new-law',
    objective: ['新规定生效日：按规定做', 'The day a new rule comes into force'],
    prebrief: [
      '今天起有新规定。中心拒绝结算。',
      'A new rule holds from today, and the host refuses.',
    ],
    hint: ['不要绕过规定，打电话。', 'Do not work around it: call.'],
    question: ['规定从哪天起有效？', 'From which day does the rule hold?'],
    remember: ['规定变了，先问再做。', 'Rules changed: ask, then act.'],
    change: { office: { bankNotice: 'announced' } },
    ends: OFFICE,
    seconds: 6_000,
    pages: 12,
  },
]
