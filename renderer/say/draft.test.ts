import { describe, expect, test } from 'vitest'
import { parseAddress } from '../../shared/terminal'
import { addressOf, type Draft, EMPTY_DRAFT, goodName, missing } from './draft'

const draft = (change: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...change })

describe('a typed terminal', () => {
  test.each([
    [{ host: ' 192.168.1.20 ' }, { kind: 'zvt-tcp', host: '192.168.1.20', port: 20007 }],
    [
      { host: 'till-1', port: '5577' },
      { kind: 'zvt-tcp', host: 'till-1', port: 5577 },
    ],
    [
      { link: 'serial', path: '/dev/ttyUSB0' },
      { kind: 'zvt-serial', path: '/dev/ttyUSB0', baud: 9600 },
    ],
    [
      { link: 'serial', ownPath: ' COM3 ', baud: '115200' },
      { kind: 'zvt-serial', path: 'COM3', baud: 115_200 },
    ],
  ] as const)('%j is an address the engine reads', (change, address) => {
    expect(missing(draft(change))).toEqual({})
    expect(parseAddress(addressOf(draft(change)))).toEqual(address)
  })
  test('says which field is missing, before anything is sent', () => {
    expect(missing(draft({}))).toEqual({ host: 'setup.incomplete.host' })
    expect(missing(draft({ host: 'h', port: '70000' }))).toEqual({ port: 'setup.incomplete.port' })
    expect(missing(draft({ host: 'a b', port: 'x' }))).toEqual({
      host: 'setup.incomplete.host',
      port: 'setup.incomplete.port',
    })
    expect(missing(draft({ link: 'serial' }))).toEqual({ ownPath: 'setup.incomplete.path' })
  })
  test('a name has 1 to 40 characters', () => {
    expect([goodName(' '), goodName('收银台 1'), goodName('x'.repeat(41))]).toEqual([
      false,
      true,
      false,
    ])
  })
})
