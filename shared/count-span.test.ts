import { expect, test } from 'vitest'
import { countSpan } from './count-span'

test.each([
  [
    ['正在批上送', '74/86'],
    ['正在批上送', '86/86'],
    ['正在批上送', '74/86–86/86'],
  ],
  [['BATCH UP 1/12'], ['BATCH UP 9/12'], ['BATCH UP 1/12–9/12']],
  [['批上送 3/3'], ['批上送 3/3'], ['批上送 3/3']],
  [[], [], []],
  [['批上送 3/12'], ['批上送失败'], undefined],
  [['对总账'], ['对总账', '1/2'], undefined],
])('%j to %j is %j', (first, last, span) => expect(countSpan(first, last)).toEqual(span))
