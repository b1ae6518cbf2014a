/** How the content of a tag is written. `nodes` holds more TLV. */
export type TagEncoding = 'text' | 'ascii' | 'bcd' | 'binary' | 'bits' | 'nodes'

/** What a tag means; `secret` marks card data and keys, masked wherever they are shown. */
export interface TagMeaning {
  readonly name: string
  readonly encoding: TagEncoding
  readonly secret?: 'card' | 'all'
}

const tag =
  (encoding: TagEncoding, secret?: 'card' | 'all') =>
  (name: string): TagMeaning => ({ name, encoding, ...(secret ? { secret } : {}) })
const text = tag('text')
const ascii = tag('ascii')
const bcd = tag('bcd')
const binary = tag('binary')
const bits = tag('bits')
const nodes = tag('nodes')
const card = tag('bcd', 'card')
const hidden = tag('binary', 'all')

/** Tags of PA00P015 rev. 13.08 chapter 9.4 a settlement console meets, and those whose content must never be shown. */
export const TLV_TAGS: ReadonlyMap<string, TagMeaning> = new Map<string, TagMeaning>([
  ['07', text('text line')],
  ['08', bcd('receipt number')],
  ['09', bits('print attribute')],
  ['0A', binary('ZVT command')],
  ['10', bcd('size of the merchant display')],
  ['11', bcd('size of the customer display')],
  ['12', bcd('characters in a printer line')],
  ['13', ascii('extra result code')],
  ['14', binary('character set')],
  ['15', ascii('language')],
  ['1A', binary('longest APDU')],
  ['1B', binary('diagnosis type')],
  ['1C', binary('file block')],
  ['1D', binary('file id')],
  ['1E', binary('start position')],
  ['23', nodes('open pre-authorisations')],
  ['24', nodes('display texts')],
  ['25', nodes('print texts')],
  ['26', nodes('permitted commands')],
  ['27', nodes('character sets')],
  ['28', nodes('languages')],
  ['2D', nodes('file')],
  ['2E', nodes('time stamp')],
  ['2F', nodes('payment type')],
  ['34', nodes('time of the terminal')],
  ['35', nodes('time of the 24 hour reboot')],
  ['40', bits('EMV configuration')],
  ['41', binary('card type')],
  ['42', ascii('application name')],
  ['43', binary('application id')],
  ['44', ascii('preferred application name')],
  ['45', bits('receipt parameter')],
  ['46', ascii('EMV print data, customer')],
  ['47', ascii('EMV print data, merchant')],
  ['4C', binary('card UID')],
  ['4D', hidden('EF_ID')],
  ['57', card('track 2 equivalent')],
  ['5A', card('PAN')],
  ['60', nodes('application')],
  ['61', nodes('applications on the stripe')],
  ['62', nodes('applications on the chip')],
  ['64', nodes('receipt header')],
  ['65', nodes('receipt advertising')],
  ['66', nodes('receipt, customer copy')],
  ['67', nodes('receipt, merchant copy')],
  ['68', nodes('receipt, outcome')],
  ['80', tag('ascii', 'all')('prepaid PIN')],
  ['E3', nodes('barcode')],
  ['E4', nodes('device')],
  ['E7', nodes('merchant card')],
  ['1F00', binary('file length')],
  ['1F01', binary('receipt id')],
  ['1F02', bcd('from transaction number')],
  ['1F03', bcd('to transaction number')],
  ['1F04', bits('receipt parameter')],
  ['1F05', bits('transaction parameter')],
  ['1F06', bits('reservation parameter')],
  ['1F07', binary('receipt type')],
  ['1F08', tag('ascii', 'all')('track 1')],
  ['1F09', card('track 2')],
  ['1F0A', card('track 3')],
  ['1F0E', bcd('date YYYYMMDD')],
  ['1F0F', bcd('time HHMMSS')],
  ['1F10', binary('cardholder authentication')],
  ['1F11', binary('online')],
  ['1F12', binary('card technology')],
  ['1F13', binary('function asked of the register')],
  ['1F16', binary('extended error code')],
  ['1F17', text('extended error text')],
  ['1F1A', card('PAN for card acceptance')],
  ['1F1F', binary('unique transaction id')],
  ['1F26', binary('end-of-day mode')],
  ['1F2B', bcd('long trace number')],
  ['1F31', hidden('encrypted PIN')],
  ['1F35', binary('register id')],
  ['1F37', bits('receipt information')],
  ['1F40', ascii('device name')],
  ['1F41', ascii('software version')],
  ['1F42', bcd('serial number')],
  ['1F43', binary('device state')],
  ['1F44', bcd('terminal id')],
  ['1F55', bits('terminal locks')],
  ['1F57', bcd('merchant card number')],
  ['1F58', bcd('merchant card expiry')],
  ['1F59', ascii('payment application')],
  ['1F5D', hidden('plain key')],
  ['1F5E', tag('ascii', 'all')('IBAN')],
  ['1F71', binary('tags the terminal understands')],
  ['1F72', binary('contactless detection')],
  ['1F73', bcd('message sequence id')],
  ['1F74', hidden('long password')],
  ['1F75', hidden('DUKPT encrypted input')],
  ['1F78', binary('reboot information wanted')],
  ['1F79', binary('action wanted')],
])
