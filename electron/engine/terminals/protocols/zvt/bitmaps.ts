/** How the length of a bitmap is known: a number of bytes, two or three `Fx` digits, or a BER length (chapter 9.3.2). */
export type LengthRule = number | 'LLVAR' | 'LLLVAR' | 'BER'

/** What a bitmap holds. `secret`: a card number with or without track, or data no one may see, masked wherever it is shown. */
export interface BitmapShape {
  readonly length: LengthRule
  readonly meaning: string
  readonly secret?: 'card' | 'all'
}

const fixed = (length: number, meaning: string): BitmapShape => ({ length, meaning })
const llvar = (meaning: string): BitmapShape => ({ length: 'LLVAR', meaning })
const lllvar = (meaning: string): BitmapShape => ({ length: 'LLLVAR', meaning })
const card = (shape: BitmapShape): BitmapShape => ({ ...shape, secret: 'card' })
const hidden = (shape: BitmapShape): BitmapShape => ({ ...shape, secret: 'all' })

/** Every bitmap of PA00P015 rev. 13.08 chapter 13, and 4C of chapter 3.1.1. */
export const BITMAPS: ReadonlyMap<number, BitmapShape> = new Map<number, BitmapShape>([
  [0x01, fixed(1, 'timeout')],
  [0x02, fixed(1, 'most status informations')],
  [0x03, fixed(1, 'service byte')],
  [0x04, fixed(6, 'amount')],
  [0x05, fixed(1, 'pump number')],
  [0x06, { length: 'BER', meaning: 'TLV container' }],
  [0x0b, fixed(3, 'trace number')],
  [0x0c, fixed(3, 'time HHMMSS')],
  [0x0d, fixed(2, 'date MMDD')],
  [0x0e, fixed(2, 'expiry date YYMM')],
  [0x17, fixed(2, 'card sequence number')],
  [0x19, fixed(1, 'status byte, payment type or card type')],
  [0x22, card(llvar('PAN or EF_ID'))],
  [0x23, card(llvar('track 2'))],
  [0x24, card(lllvar('track 3'))],
  [0x27, fixed(1, 'result code')],
  [0x29, fixed(4, 'terminal id')],
  [0x2a, fixed(15, 'contract number')],
  [0x2d, hidden(llvar('track 1'))],
  [0x2e, hidden(lllvar('synchronous chip data'))],
  [0x37, fixed(3, 'trace number of the original')],
  [0x3a, hidden(fixed(2, 'card verification value'))],
  [0x3b, fixed(8, 'authorisation attribute')],
  [0x3c, lllvar('additional text')],
  [0x3d, hidden(fixed(3, 'password'))],
  [0x49, fixed(2, 'currency')],
  [0x4c, llvar('blocked goods groups')],
  [0x60, lllvar('individual totals')],
  [0x70, fixed(4, 'display image')],
  [0x71, fixed(4, 'display image')],
  [0x72, fixed(1, 'display image')],
  [0x73, fixed(1, 'display image')],
  [0x74, fixed(1, 'display image')],
  [0x75, fixed(1, 'display image')],
  [0x87, fixed(2, 'receipt number')],
  [0x88, fixed(3, 'turnover record number')],
  [0x8a, fixed(1, 'card type')],
  [0x8b, llvar('card name')],
  [0x8c, fixed(1, 'card type of the network operator')],
  [0x9a, lllvar('Geldkarte totals')],
  [0xa0, fixed(1, 'result code of the authorisation system')],
  [0xa7, hidden(llvar('chip data EF_ID'))],
  [0xaa, fixed(3, 'date YYMMDD')],
  [0xaf, hidden(lllvar('EF_Info'))],
  [0xba, fixed(5, 'authorisation parameter')],
  [0xd0, fixed(1, 'algorithm key')],
  [0xd1, hidden(llvar('card offset or PIN data'))],
  [0xd2, fixed(1, 'direction of card output')],
  [0xd3, fixed(1, 'DUKPT key identifier')],
  [0xe0, fixed(1, 'least length of the input')],
  [0xe1, llvar('text 2 line 1')],
  [0xe2, llvar('text 2 line 2')],
  [0xe3, llvar('text 2 line 3')],
  [0xe4, llvar('text 2 line 4')],
  [0xe5, llvar('text 2 line 5')],
  [0xe6, llvar('text 2 line 6')],
  [0xe7, llvar('text 2 line 7')],
  [0xe8, llvar('text 2 line 8')],
  [0xe9, fixed(1, 'longest length of the input')],
  [0xea, fixed(1, 'echo of the input')],
  [0xeb, fixed(8, 'MAC over text 1 and 2')],
  [0xf0, fixed(1, 'display duration')],
  [0xf1, llvar('text 1 line 1')],
  [0xf2, llvar('text 1 line 2')],
  [0xf3, llvar('text 1 line 3')],
  [0xf4, llvar('text 1 line 4')],
  [0xf5, llvar('text 1 line 5')],
  [0xf6, llvar('text 1 line 6')],
  [0xf7, llvar('text 1 line 7')],
  [0xf8, llvar('text 1 line 8')],
  [0xf9, fixed(1, 'number of beeps')],
  [0xfa, fixed(1, 'card reader activation')],
  [0xfb, fixed(1, 'confirmation of the input')],
  [0xfc, fixed(1, 'dialogue control')],
  [0xfd, fixed(1, 'fuel dialogue or AID display')],
])
