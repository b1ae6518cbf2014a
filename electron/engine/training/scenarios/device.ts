import type { Row } from './lesson'

const SETTLED: Row['ends'] = ['proven-settlement']
const HANDED_OVER: Row['ends'] = ['passport']

/** Power, reader, scanner, and the terminal as a thing. */
export const DEVICE_LESSONS: readonly Row[] = [
  {
    id: 'battery-low',
    objective: ['电量不足时先插电', 'Plug in before you settle'],
    prebrief: ['手持终端在外面用了一天。', 'The handheld was out all day.'],
    hint: ['插上电源，等电量够。', 'Plug in and wait for enough charge.'],
    question: ['结到一半没电会怎样？', 'What if it dies half-way?'],
    remember: ['结算之前先插电。', 'Plug in before you close.'],
    way: [
      [['电量不足', 'The battery is low'], { kind: 'fix', fix: 'plug-in', withinSeconds: 120 }],
    ],
    ends: SETTLED,
    seconds: 900,
    pages: 5,
  },
  {
    id: 'cascade-power-cut',
    objective: ['终端会自己接着送：不要动它', 'This one goes on by itself: leave it alone'],
    prebrief: ['上送时停电，现在来电了。', 'Power went during the upload and is back.'],
    hint: ['有的终端来电后自己接着做。', 'Some terminals go on when power is back.'],
    question: ['怎么知道它自己在做？', 'How can you tell that it goes on by itself?'],
    remember: ['它在做，就让它做完。', 'While it works, let it work.'],
    ends: [...SETTLED, 'nothing-wrong'],
    seconds: 200,
    pages: 3,
  },
  {
    id: 'power-cut-again',
    objective: ['又断了一次电，还是接着做', 'Power goes once more: still go on'],
    prebrief: ['这条街今天一直跳闸。', 'The street has power cuts today.'],
    hint: ['来电后再看一次，停在哪里。', 'When it is back, look again where it stands.'],
    question: ['两次断电以后，账为什么还是对的？', 'Why are the books still right after two cuts?'],
    remember: ['断几次都一样：看，接着做。', 'However often it is cut: look, go on.'],
    ends: SETTLED,
    seconds: 400,
    pages: 5,
  },
  {
    id: 'scanner-out',
    objective: ['扫码枪和结算分开处理', 'Keep scanner and settlement apart'],
    prebrief: [
      '扫码枪不响，同事说要重启终端。',
      'The scanner is silent and a colleague wants to restart the terminal.',
    ],
    hint: ['扫码枪插在收银机上。', 'The scanner is plugged into the register.'],
    question: ['扫码枪坏了会不会引起这个提示？', 'Can a scanner cause the prompt?'],
    remember: ['扫码枪的毛病不修终端。', 'A scanner’s trouble is not mended at the terminal.'],
    switches: [{ name: 'scanner=out', way: 'out' }],
    way: [
      [
        ['扫码枪没反应', 'The scanner is silent'],
        { kind: 'fix', fix: 'scanner-plug', withinSeconds: 200 },
      ],
    ],
    ends: [...SETTLED, 'nothing-wrong', 'passport'],
    seconds: 900,
    pages: 8,
  },
  {
    id: 'reader-broken',
    objective: ['读卡器坏了，要说清楚交给谁', 'A broken reader: hand it over properly'],
    prebrief: ['今天好几张卡要插三次。', 'Several cards had to be tried three times today.'],
    hint: ['先清洁，再试一次。', 'Clean it, then try once.'],
    question: ['读卡器坏了还能怎么收款？', 'How can you still take payments?'],
    remember: ['读不出卡，不重复收。', 'Card not read: never key the sale twice.'],
    switches: [{ name: 'reader=broken', way: 'chip' }],
    way: [
      [
        ['芯片读不出来', 'The chip is not read'],
        { kind: 'fix', fix: 'clean-reader', withinSeconds: 200 },
      ],
    ],
    ends: [...SETTLED, ...HANDED_OVER],
    seconds: 1_500,
    pages: 10,
  },
  {
    id: 'device-defect',
    objective: ['该停就停：保住流水，叫维修', 'Know when to stop: keep the log, call service'],
    prebrief: ['终端显示“请联系维护”。', 'The terminal says “call service”.'],
    hint: ['不要拆，不要恢复出厂。', 'Do not open it, do not reset it.'],
    question: ['为什么不能恢复出厂设置？', 'Why no factory reset?'],
    remember: ['机器坏了，流水还在里面。', 'The machine is broken; the log is still in it.'],
    switches: [{ name: 'device=broken', way: 'service' }],
    ends: HANDED_OVER,
    seconds: 1_500,
    pages: 12,
  },
]
