/** A message made by hand from the tables of PA00P015 rev. 13.08, and what it says. For tests only. */
export interface Sample {
  readonly why: string
  readonly hex: string
  readonly kind: string
  readonly decoded: unknown
}

const sample = (why: string, hex: string, kind: string, decoded: unknown = {}): Sample => ({
  why,
  hex: hex.replaceAll(' ', ''),
  kind,
  decoded,
})

const password = '(3 byte BCD)'
const NONE = { count: 0, cents: 0 }

const FROM_REGISTER: readonly Sample[] = [
  sample('2.1 shortest', '060004 000000 8e', 'registration', { password, configByte: '8E' }),
  sample('2.1 full', '060010 111111 be 0156 03 01 06 06 26 04 0a 02 06d3', 'registration', {
    password,
    configByte: 'BE',
    currency: '0156',
    bmp: { '03': '01', '06': [['26', [['0A', '06d3']]]] },
  }),
  sample('2.24', '060200', 'log-off'),
  sample('2.56 bare', '050100', 'status-enquiry'),
  sample('2.56 with TLV', '050105 111111 03 04', 'status-enquiry', {
    password,
    bmp: { '03': '04' },
  }),
  sample('2.16', '06500a 000000 06 05 1f26 02 0001', 'end-of-day', {
    password,
    bmp: { '06': [['1F26', '0001']] },
  }),
  sample('2.20 end-of-day receipt', '06200b 000000 03 01 06 04 1f01 01 04', 'repeat-receipt', {
    password,
    bmp: { '03': '01', '06': [['1F01', '04']] },
  }),
  sample('2.43', '061003 000000', 'send-turnover-totals', { password }),
  sample('13.11', '065203 000000', 'partial-reconciliation', { password }),
  sample('2.17', '067005 06 03 1b 01 02', 'diagnosis', { bmp: { '06': [['1B', '02']] } }),
  sample('2.18', '069303 000000', 'initialisation', { password }),
  sample('2.25', '06910b 000000 aa 261123 0c 090500', 'set-date-time', {
    password,
    bmp: { AA: '261123', '0C': '090500' },
  }),
  sample('2.44', '061800', 'reset-terminal'),
  sample('2.45', '061a00', 'print-system-configuration'),
  sample('2.46', '061b08 000000 29 12345678', 'set-terminal-id', {
    password,
    bmp: { 29: '12345678' },
  }),
  sample('2.48', '067900', 'self-test'),
  sample('2.49', '069506 000000 111111', 'change-password', { password, newPassword: password }),
  sample('2.23', '06b000', 'abort-command'),
  sample('2.26', '06e00a f0 05 f1 f0f2 4869 f8 f0f0', 'display-text', {
    bmp: { F0: '05', F1: '4869', F8: '' },
  }),
  sample('2.19', '061207 000000 0012 0015', 'reprint-receipts', { password, data: '00120015' }),
  sample('2.47', '065103 000000', 'send-offline-transactions', { password }),
  sample('2.2', '06010a 04 000000001234 49 0156', 'authorisation', {
    bmp: { '04': 1234, 49: '0156' },
  }),
  sample('2.9', '063006 000000 87 0042', 'reversal', { password, bmp: { 87: '0042' } }),
  sample('2.36', '083001 01', 'select-language', { data: '01' }),
  sample('2.55 bare', '080100', 'service-mode'),
]

const FROM_TERMINAL: readonly Sample[] = [
  sample(
    '3.1.3 end-of-day totals',
    '040f4b 27 00 04 000000012340 60 f0f5f3 0007 0009' +
      '00 000000000000 00 000000000000 02 000000010000 00 000000000000 01 000000002340' +
      '00 000000000000 00 000000000000 0c 213000 0d 1123 06 00',
    'status-information',
    {
      bmp: {
        27: '00',
        '04': 12340,
        60: {
          receiptFrom: '0007',
          receiptTo: '0009',
          girocard: NONE,
          jcb: NONE,
          mastercard: { count: 2, cents: 10000 },
          amex: NONE,
          visa: { count: 1, cents: 2340 },
          diners: NONE,
          other: NONE,
        },
        '0C': '213000',
        '0D': '1123',
        '06': [],
      },
    },
  ),
  sample('3.1 masked PAN', '040f0d 27 00 22 f0f8 622848eeeeee1234', 'status-information', {
    bmp: { 27: '00', 22: '622848eeeeee1234' },
  }),
  sample('extended length for little', '040fff0200 27 00', 'status-information', {
    bmp: { 27: '00' },
  }),
  sample('3.2 empty', '060f00', 'completion'),
  sample('3.2', '060f0a 19 00 29 12345678 49 0156', 'completion', {
    bmp: { 19: '00', 29: '12345678', 49: '0156' },
  }),
  sample('3.2 reboot follows', '060f02 27 fc', 'completion', { bmp: { 27: 'fc' } }),
  sample('2.56.5 status only', '060f01 f0', 'completion', { terminalStatus: 'F0' }),
  sample('2.56.5 status and TLV', '060f08 f0 06 05 1f55 02 8000', 'completion', {
    terminalStatus: 'F0',
    bmp: { '06': [['1F55', '8000']] },
  }),
  sample('2.56.5 version and status', '060f07 f0f0f3 312e32 9c', 'completion', {
    swVersion: '1.2',
    terminalStatus: '9C',
  }),
  sample('3.3', '061e01 77', 'abort', { resultCode: '77' }),
  sample('3.3 currency', '061e03 6f 0156', 'abort', { resultCode: '6F', currency: '0156' }),
  sample('3.3 currency and TLV', '061e08 6f 0156 06 03 14 01 ff', 'abort', {
    resultCode: '6F',
    currency: '0156',
    bmp: { '06': [['14', 'ff']] },
  }),
  sample('2.10.1', '061e04 b8 87 0042', 'abort', { resultCode: 'B8', bmp: { 87: '0042' } }),
  sample('3.3 extended text', '061e0c ff 06 09 1f16 01 05 1f17 02 4f4b', 'abort', {
    resultCode: 'FF',
    bmp: {
      '06': [
        ['1F16', '05'],
        ['1F17', '4f4b'],
      ],
    },
  }),
  sample('3.7 short', '04ff01 0e', 'intermediate-status', { intermediate: '0E' }),
  sample('3.7 T4', '04ff02 04 15', 'intermediate-status', { intermediate: '04', timeoutMin: 15 }),
  sample('3.7 T4 06', '04ff02 04 06', 'intermediate-status', { intermediate: '04', timeoutMin: 6 }),
  sample('3.7 T4 and text', '04ff0a 04 03 06 06 24 04 07 02 4f4b', 'intermediate-status', {
    intermediate: '04',
    timeoutMin: 3,
    bmp: { '06': [['24', [['07', '4f4b']]]] },
  }),
  sample('3.7 T4 06 and text', '04ff0a 04 06 06 06 24 04 07 02 4f4b', 'intermediate-status', {
    intermediate: '04',
    timeoutMin: 6,
    bmp: { '06': [['24', [['07', '4f4b']]]] },
  }),
  sample(
    '3.7 what could be either has a T4',
    '04ff09 0e 06 06 05 04 03 aabbcc',
    'intermediate-status',
    {
      intermediate: '0E',
      timeoutMin: 6,
      bmp: { '06': [['04', 'aabbcc']] },
    },
  ),
  sample('ch. 5 text without T4', '04ff09 04 06 06 24 04 07 02 4f4b', 'intermediate-status', {
    intermediate: '04',
    bmp: { '06': [['24', [['07', '4f4b']]]] },
  }),
  sample('3.5', '06d103 40 4f4b', 'print-line', { attribute: '40', textHex: '4f4b' }),
  sample('3.5 empty', '06d101 00', 'print-line', { attribute: '00', textHex: '' }),
  sample('3.5 with receipt type', '06d109 00 4f4b 06 04 1f07 01 03', 'print-line', {
    attribute: '00',
    textHex: '4f4b06041f070103',
  }),
  sample(
    '3.6',
    '06d315 06 13 1f07 01 03 14 01 fe 25 0a 09 01 40 07 02 4f4b 09 01 81',
    'print-text-block',
    {
      bmp: {
        '06': [
          ['1F07', '03'],
          ['14', 'fe'],
          [
            '25',
            [
              ['09', '40'],
              ['07', '4f4b'],
              ['09', '81'],
            ],
          ],
        ],
      },
    },
  ),
  sample('3.4', '040108 aa 261123 0c 090500', 'set-register-time', {
    bmp: { AA: '261123', '0C': '090500' },
  }),
  sample('3.8', '06d803 463a31', 'dial-up', { data: '463a31' }),
  sample('3.9', '06db00', 'hang-up'),
  sample('3.13', '040e02 06 00', 'menu-request', { bmp: { '06': [] } }),
  sample('5.2.3 positive', '800000', 'ack'),
  sample('positive with data', '800006 06 04 14 02 01ff', 'ack', { data: '0604140201ff' }),
  sample('positive, other form', '840000', 'ack-alt'),
  sample('unknown bitmap', '848300', 'negative-ack'),
  sample('2.1 wrong currency', '841e03 6f 0156', 'negative-ack', { data: '6f0156' }),
  sample('not in the table', '0fff02 27 00', 'vendor-0FFF', { bmp: { 27: '00' } }),
  sample(
    '9.3.2 lengths longer than needed',
    '060f0c 06 820008 24 8105 07 820001 20',
    'completion',
    {
      bmp: { '06': [['24', [['07', '20']]]] },
    },
  ),
]

export const SAMPLES: readonly Sample[] = [...FROM_REGISTER, ...FROM_TERMINAL]

/** Bytes that are no message, and the offset of the first byte that cannot be read. */
export const MALFORMED: readonly {
  readonly why: string
  readonly hex: string
  readonly at: number
}[] = [
  { why: 'nothing', hex: '', at: 0 },
  { why: 'half a header', hex: '060f', at: 2 },
  { why: 'half an extended length', hex: '060fff01', at: 4 },
  { why: 'less than announced', hex: '061e0277', at: 4 },
  { why: 'more than announced', hex: '061e017700', at: 4 },
  { why: 'password cut short', hex: '0650020000', at: 3 },
  { why: 'configuration byte missing', hex: '060003000000', at: 6 },
  { why: 'result code missing', hex: '061e00', at: 3 },
  { why: 'intermediate status missing', hex: '04ff00', at: 3 },
  { why: 'attribute missing', hex: '06d100', at: 3 },
  { why: 'fixed bitmap cut short', hex: '040f0427000c21', at: 5 },
  { why: 'LLVAR digit wrong', hex: '040f0422f0e1ff', at: 5 },
  { why: 'LLVAR digit above nine', hex: '040f0422f0fa31', at: 5 },
  { why: 'LLVAR beyond the end', hex: '040f0422f0f231', at: 3 },
  { why: 'LLLVAR length cut short', hex: '040f033cf0f0', at: 4 },
  { why: 'container beyond the end', hex: '040f03060200', at: 4 },
  { why: 'container beyond the end of a completion', hex: '060f03060600', at: 4 },
  { why: 'container length undefined', hex: '040f03068300', at: 4 },
  { why: 'container length indefinite', hex: '040f03068000', at: 4 },
  { why: 'tag cut short', hex: '040f0306011f', at: 5 },
  { why: 'tag too long', hex: '040f0806061f8080808000', at: 5 },
  { why: 'TLV beyond its container', hex: '040f050603070241', at: 6 },
  { why: 'TLV length missing', hex: '040f03060107', at: 6 },
  { why: 'child beyond its parent', hex: '040f080606240207054142', at: 8 },
  { why: 'version beyond the end', hex: '060f05f0f0f53132', at: 3 },
  { why: 'unknown bitmap', hex: '040f0427007f00', at: 5 },
]
