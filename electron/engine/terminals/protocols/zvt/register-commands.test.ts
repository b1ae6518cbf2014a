import { expect, test } from 'vitest'
import { encodeMessage } from './codec'
import {
  abortCommand,
  diagnosis,
  displayText,
  endOfDay,
  lineDiagnosis,
  logOff,
  registration,
  repeatClosing,
  setClock,
  statusEnquiry,
  turnoverTotals,
} from './register-commands'

const wish = { password: '123456', configByte: 0xbe, currency: '0978' }

/** Written down by hand from PA00P015 chapters 2 and 9. */
test.each([
  ['06 00 11 123456 BE 0978 06 09 12 01 40 26 04 0A 02 06D3', registration(wish)],
  ['06 02 00', logOff()],
  ['05 01 07 123456 03 04 06 00', statusEnquiry('123456')],
  ['06 50 03 000000', endOfDay('000000')],
  ['06 10 03 000000', turnoverTotals('000000')],
  ['06 20 0B 000000 03 01 06 04 1F01 01 04', repeatClosing('000000')],
  ['06 70 00', diagnosis()],
  ['06 70 05 06 03 1B 01 01', lineDiagnosis()],
  ['06 91 0B 123456 AA 261123 0C 200015', setClock('123456', '261123', '200015')],
  ['06 B0 00', abortCommand()],
  ['06 E0 07 F0 05 F1 F0F2 4F4B', displayText(5, ['OK'])],
])('%s', (bytes, message) => {
  const expected = bytes.replaceAll(' ', '').toLowerCase()
  expect(Buffer.from(encodeMessage(message)).toString('hex')).toBe(expected)
})
