import type { Row } from './lesson'

const SETTLED: Row['ends'] = ['proven-settlement']

/** The terminal's own program, its age, and what it speaks. */
export const SOFTWARE_LESSONS: readonly Row[] = [
  {
    id: 'domestic-differs',
    objective: ['账不平也是结了：记下差额', 'Closed with a difference is closed: note it'],
    prebrief: ['终端说内卡对账不平。', 'The terminal says that domestic cards do not balance.'],
    hint: ['内卡、外卡分开看。', 'Look at domestic and foreign apart.'],
    question: ['差的是哪一笔？', 'Which item is the difference?'],
    remember: ['不平也已结，不结第二次。', 'Unbalanced is still closed: never twice.'],
    ends: [...SETTLED, 'closed-with-difference'],
    seconds: 200,
    pages: 4,
  },
  {
    id: 'prompt-returns',
    objective: [
      '结清以后提示又回来：不上当',
      'The prompt comes back after success: do not be fooled',
    ],
    prebrief: [
      '昨晚明明结清了，今天又提示。',
      'Last night was settled for sure, and the prompt is back.',
    ],
    hint: ['看证据：批次号已经加一。', 'Look at the evidence: the batch number has moved on.'],
    question: ['什么证据说明已经结清？', 'What proves that it is settled?'],
    remember: ['信证据，不信提示。', 'Trust the proof, not the prompt.'],
    ends: [...SETTLED, 'nothing-wrong', 'passport'],
    seconds: 1_500,
    pages: 10,
  },
  {
    id: 'software-old',
    objective: ['软件太旧：先结清，后升级', 'Old software: settle first, update later'],
    prebrief: ['厂家来电说该升级了。', 'The maker called: an update is due.'],
    hint: ['批次没结清，不升级。', 'No update while a batch is open.'],
    question: ['为什么不能现在就升级？', 'Why not update right now?'],
    remember: ['先结清，再升级。', 'Close first, update after.'],
    way: [
      [
        ['软件太旧', 'The software is too old'],
        { kind: 'fix', fix: 'call-maker', withinSeconds: 2400 },
      ],
    ],
    ends: [...SETTLED, 'passport'],
    seconds: 6_000,
    pages: 12,
  },
  {
    id: 'tls-too-old',
    objective: ['看着像断网，其实是设置', 'Looks like a dead line; it is a setting'],
    prebrief: ['网络工程师昨天来过。', 'The network engineer was here yesterday.'],
    hint: ['网络通，加密不通。', 'The line is up; the encryption does not agree.'],
    question: ['和上次正常时比，什么变了？', 'What changed since the last good day?'],
    remember: ['先比上次，再改设置。', 'Compare with the last good day before changing anything.'],
    switches: [{ name: 'tls=old', way: 'version' }],
    holds: 'encryption.result=version',
    way: [
      [
        ['加密对不上', 'The encryption does not agree'],
        { kind: 'fix', fix: 'check-settings', withinSeconds: 600 },
      ],
    ],
    ends: [...SETTLED, 'passport'],
    seconds: 6_000,
    pages: 12,
  },
]
