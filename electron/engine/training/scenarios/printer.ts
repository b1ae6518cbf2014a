import type { Row } from './lesson'

const SETTLED: Row['ends'] = ['proven-settlement']

/** Closed at the host; slip, detail list and clearing are owed. */
export const PRINTER_LESSONS: readonly Row[] = [
  {
    id: 'paper-out',
    objective: ['找到打印这一步，装纸，接着完成', 'Find stage S, load paper, finish'],
    prebrief: [
      '您是晚班店员，21:40 开始结算，打印时停了。',
      'You are the late-shift clerk; closing began at 21:40 and stopped at the slip.',
    ],
    hint: ['钱已经结了，只差一张纸。', 'The money is settled; only paper is missing.'],
    question: ['没有纸，结算算不算完成？', 'Does a missing slip mean a missing settlement?'],
    remember: ['缺的是纸，不是钱。', 'Paper is missing, not money.'],
    timeline: [
      {
        at: { afterSeconds: 10 },
        inject: {
          kind: 'message',
          text: { zh: '顾客：我可以付款了吗？', en: 'Customer: may I pay now?' },
        },
      },
    ],
    way: [
      [
        ['终端缺纸', 'The terminal is out of paper'],
        { kind: 'fix', fix: 'paper', withinSeconds: 120 },
      ],
    ],
    ends: SETTLED,
    seconds: 300,
    pages: 4,
  },
  {
    id: 'lid-open',
    objective: ['看懂打印机盖没合上', 'See that the cover is open'],
    prebrief: ['同事刚换过纸就走了。', 'A colleague changed the paper and left.'],
    hint: ['听到“咔嗒”才算合上。', 'It is closed when it clicks.'],
    question: ['打印机的问题为什么不影响款项？', 'Why does the printer not touch the money?'],
    remember: ['先听“咔嗒”，再点完成。', 'Hear the click, then finish.'],
    way: [
      [['打印机盖开着', 'The cover is open'], { kind: 'fix', fix: 'paper', withinSeconds: 120 }],
    ],
    ends: SETTLED,
    seconds: 300,
    pages: 4,
  },
  {
    id: 'harbor-slip-cut',
    objective: ['总单打了一半，不要再结', 'Half a slip is no reason to settle again'],
    prebrief: ['打总单时跳了闸。', 'The fuse blew while the slip was printing.'],
    hint: ['银行已经结清，只欠一张单。', 'Closed at the bank; only a slip is owed.'],
    question: ['半张单子还有没有用？', 'What is half a slip good for?'],
    remember: ['半张单子，整笔钱。', 'Half a slip, the whole money.'],
    ends: SETTLED,
    seconds: 200,
    pages: 3,
  },
  {
    id: 'detail-cut',
    objective: ['明细没打完，也能结束', 'Finish although the detail list is cut'],
    prebrief: ['打明细时电源线被踢掉了。', 'Somebody kicked the plug while the details printed.'],
    hint: ['明细在控制台里都有。', 'The console has all the details.'],
    question: ['明细单从哪里还能拿到？', 'Where else can the details be had?'],
    remember: [
      '明细可以再印，结算不能再做。',
      'Details can be printed again; settling cannot be done again.',
    ],
    ends: SETTLED,
    seconds: 200,
    pages: 3,
  },
  {
    id: 'clear-cut',
    objective: ['只差清流水：让终端自己清', 'Only the clearing is owed: let the terminal do it'],
    prebrief: [
      '单子都印好了，断了电，提示又来了。',
      'All slips are printed, then power went; the prompt is back.',
    ],
    hint: ['谁也不要手工清流水。', 'Nobody clears the log by hand.'],
    question: ['手工清流水会丢掉什么？', 'What is lost when somebody clears the log by hand?'],
    remember: ['流水让终端自己清。', 'The terminal clears its own log.'],
    ends: SETTLED,
    seconds: 200,
    pages: 3,
  },
  {
    id: 'paper-and-power',
    objective: ['两个毛病：先电后纸', 'Two troubles: power first, then paper'],
    prebrief: ['没纸，而且充电座被人拔了。', 'No paper, and somebody took the charger away.'],
    hint: ['打印要电：先插电源。', 'Printing takes power: plug in first.'],
    question: ['为什么要先解决电源？', 'Why does power come first?'],
    remember: ['先保电，再打印。', 'Power first, then print.'],
    way: [[['没插电源', 'Off the mains'], { kind: 'fix', fix: 'plug-in', withinSeconds: 240 }]],
    ends: SETTLED,
    seconds: 600,
    pages: 6,
  },
]
