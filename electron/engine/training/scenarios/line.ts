import type { Row } from './lesson'

const SETTLED: Row['ends'] = ['proven-settlement']
const CUSTOMER: Row['timeline'] = [
  {
    at: { page: 1 },
    inject: {
      kind: 'message',
      text: {
        zh: '顾客：现在能刷卡吗？我赶时间。',
        en: 'Customer: can I pay by card now? I am in a hurry.',
      },
    },
  },
]
const LINE_AGAIN = { line: { latencyMs: 35, jitterMs: 6, loss: 0 } }

/** The line to the bank, the bank itself, and the cable to the register. */
export const LINE_LESSONS: readonly Row[] = [
  {
    id: 'upload-cut',
    objective: [
      '看懂批上送停在哪里，一键接着送',
      'See where the upload stopped, and go on with one click',
    ],
    prebrief: [
      '早上开门，终端显示“上次结算未完成”。',
      'You open the shop; the terminal says “last settlement not completed”.',
    ],
    hint: [
      '总账已经在银行。只要把剩下的明细送完。',
      'The totals are at the bank. Only the rest of the details is owed.',
    ],
    question: ['为什么不能再结一次？', 'Why not settle again?'],
    remember: ['停在批上送：接着送，不重来。', 'Stopped in the upload: go on, never start over.'],
    ends: SETTLED,
    seconds: 120,
    pages: 3,
  },
  {
    id: 'harbor-upload-cut',
    objective: [
      '有顾客等着，也先判断能不能卖',
      'With a customer waiting, find out first whether you can sell',
    ],
    prebrief: [
      '午市刚开始，柜台前有顾客在等。',
      'Lunch is starting and a customer stands at the counter.',
    ],
    hint: ['第一页写着现在能不能收款。', 'The first page says whether you can sell now.'],
    question: ['顾客等着的时候，您怎么回答他？', 'What did you tell the customer who waited?'],
    remember: ['顾客着急，账不能急。', 'The customer may hurry; the books may not.'],
    timeline: CUSTOMER,
    ends: SETTLED,
    seconds: 120,
    pages: 3,
  },
  {
    id: 'upload-cut-again',
    objective: ['线又断了，也不慌，接着来', 'The cable drops once more: keep calm and go on'],
    prebrief: [
      '昨晚没结完。收银机的线有点松。',
      'Last night was not finished. The cable to the register is a bit loose.',
    ],
    hint: ['断线以后先问结果，不是先重做。', 'After a cut, ask for the result before you repeat.'],
    question: ['断线以后，控制台先做了什么？', 'What did the console do first after the cut?'],
    remember: ['断了就问，不要猜。', 'After a cut: ask, do not guess.'],
    ends: SETTLED,
    seconds: 400,
    pages: 5,
  },
  {
    id: 'reversal-stuck',
    objective: ['先把冲正送出去', 'Get the pending reversal out first'],
    prebrief: ['昨晚有一笔交易没收到答复。', 'Last night one payment never got its answer.'],
    hint: ['冲正没送出去，结算不会开始。', 'No settlement begins while a reversal waits.'],
    question: ['冲正是什么？谁的钱会受影响？', 'What is a reversal, and whose money is it about?'],
    remember: ['冲正在前，结算在后。', 'Reversals first, settlement second.'],
    ends: SETTLED,
    seconds: 200,
    pages: 4,
  },
  {
    id: 'answer-lost',
    objective: ['不知道银行收没收到时，先问', 'When nobody knows what the bank has, ask first'],
    prebrief: ['总账发出去了，终端却说没有答复。', 'The totals went out and no answer came back.'],
    hint: ['“未能确认”不是失败。', '“Cannot confirm” is not “failed”.'],
    question: ['“未能确认”和“失败”有什么不同？', 'How does “cannot confirm” differ from “failed”?'],
    remember: ['不知道，就问；问清楚，再做。', 'Unknown means: ask, then act.'],
    ends: SETTLED,
    seconds: 200,
    pages: 4,
  },
  {
    id: 'harbor-answer-lost',
    objective: ['终端问“重新结算？”时不上当', 'Do not be misled by SETTLE AGAIN?'],
    prebrief: [
      '终端屏幕上问要不要重新结算。',
      'The terminal’s display asks whether to settle again.',
    ],
    hint: [
      '让控制台去问，不要按终端上的确认。',
      'Let the console ask; do not confirm at the terminal.',
    ],
    question: ['终端的问题为什么会误导人？', 'Why can the terminal’s own question mislead?'],
    remember: ['终端问“重来？”，先查账。', 'When it asks “again?”, look at the books first.'],
    ends: SETTLED,
    seconds: 200,
    pages: 4,
  },
  {
    id: 'host-down',
    objective: ['分清是自己的网还是银行', 'Tell your own line from the bank’s'],
    prebrief: ['打烊结算，中心连不上。', 'Closing time, and the host cannot be reached.'],
    hint: ['先看是谁的问题，再等。', 'See whose trouble it is, then wait.'],
    question: ['怎么知道不是自己的网络？', 'How do you know that it is not your own line?'],
    remember: ['不是你的错，就按计划等。', 'Not your fault: wait by the plan.'],
    change: { bank: 'refusing' },
    holds: 'bank=refusing',
    passes: { afterSeconds: 150, change: { bank: 'up' } },
    way: [
      [
        ['中心又通了', 'The host is back'],
        { kind: 'fact', fact: 'host.tcp', is: 'connects', withinSeconds: 900 },
      ],
    ],
    ends: [...SETTLED, 'passport'],
    seconds: 1_500,
    pages: 8,
  },
  {
    id: 'looks-like-bank',
    objective: [
      '看着像银行故障，要找到真正的原因',
      'It looks like the bank: find what it really is',
    ],
    prebrief: ['店员说：“银行又坏了。”', 'A colleague says: “the bank is down again.”'],
    hint: [
      '别家的终端好好的，就不是银行。',
      'If the neighbour’s terminal works, it is not the bank.',
    ],
    question: ['哪个证据说明不是银行？', 'Which piece of evidence cleared the bank?'],
    remember: ['先看证据，再怪银行。', 'Look at the evidence before you blame the bank.'],
    change: { ownLine: 'unplugged' },
    holds: 'ownLine=unplugged',
    way: [
      [
        ['终端自己的线路又通了', 'The terminal’s own line is up again'],
        { kind: 'fact', fact: 'terminal.host-line', is: 'up', withinSeconds: 300 },
      ],
    ],
    ends: [...SETTLED, 'passport'],
    seconds: 1_500,
    pages: 10,
  },
  {
    id: 'slow-line',
    objective: ['网络慢的时候先让它稳', 'Let a slow line become steady first'],
    prebrief: [
      '店里在下载影片，结算一直没有答复。',
      'Somebody downloads films; the settlement gets no answer.',
    ],
    hint: ['停下载，等线路稳定。', 'Stop the downloads, wait until the line is steady.'],
    question: ['为什么要等线路稳定才再结？', 'Why wait for a steady line before settling?'],
    remember: ['慢线路上不抢跑。', 'Do not race on a slow line.'],
    change: { line: { latencyMs: 1_900, jitterMs: 420 } },
    holds: 'line.latencyMs=1900',
    passes: { afterSeconds: 600, change: LINE_AGAIN },
    way: [
      [
        ['线路很慢', 'The line is slow'],
        { kind: 'fix', fix: 'stop-downloads', withinSeconds: 300 },
      ],
    ],
    ends: [...SETTLED, 'passport'],
    seconds: 2_000,
    pages: 10,
  },
  {
    id: 'second-register',
    objective: ['别的收银机先结了，不要再结', 'Another register has closed: do not close again'],
    prebrief: [
      '两台收银机共用一台终端，同事也在打烊。',
      'Two registers share the terminal, and a colleague is closing too.',
    ],
    hint: ['金额是 0 时，先看上一笔结算。', 'A total of 0: look at the last closing first.'],
    question: ['结算单上是 0 元，钱在哪里？', 'The slip says 0. Where is the money?'],
    remember: ['结出 0 元，先问谁已经结了。', 'A closing of 0: ask who has closed already.'],
    timeline: [{ at: { page: 1 }, inject: { kind: 'second-register' } }],
    ends: [...SETTLED, 'nothing-wrong', 'closed-with-difference'],
    seconds: 200,
    pages: 4,
  },
]
