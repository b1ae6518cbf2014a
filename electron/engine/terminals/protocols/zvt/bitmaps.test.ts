import { expect, test } from 'vitest'
import { BITMAPS } from './bitmaps'

/** The list of chapter 13 once more, as it is printed: id and bytes, LL and LLL for the variable ones. */
const CHAPTER_13 = `
  01:1 02:1 03:1 04:6 05:1 06:BER 0B:3 0C:3 0D:2 0E:2 17:2 19:1 22:LL 23:LL 24:LLL 27:1 29:4 2A:15 2D:LL 2E:LLL
  37:3 3A:2 3B:8 3C:LLL 3D:3 49:2 4C:LL 60:LLL 70:4 71:4 72:1 73:1 74:1 75:1 87:2 88:3 8A:1 8B:LL 8C:1 9A:LLL
  A0:1 A7:LL AA:3 AF:LLL BA:5 D0:1 D1:LL D2:1 D3:1 E0:1 E1:LL E2:LL E3:LL E4:LL E5:LL E6:LL E7:LL E8:LL E9:1
  EA:1 EB:8 F0:1 F1:LL F2:LL F3:LL F4:LL F5:LL F6:LL F7:LL F8:LL F9:1 FA:1 FB:1 FC:1 FD:1`

test('every bitmap has the length chapter 13 gives it', () => {
  const rules = [...BITMAPS].map(([id, { length }]) => {
    const rule = String(length).replace('VAR', '')
    return `${id.toString(16).toUpperCase().padStart(2, '0')}:${rule}`
  })
  expect(rules).toEqual(CHAPTER_13.trim().split(/\s+/))
})
