import { expect, test } from 'vitest'
import type { Check } from '../../shared/contract'
import { textFor } from '../../shared/i18n/translate'
import { checkText } from './check'

const zh = textFor('zh-CN')
test.each([
  [{ id: 'link', ok: true, value: '10000001' }, '10000001'],
  [{ id: 'link', ok: false, value: 'link.refused' }, '没有连接'],
  [{ id: 'paper', ok: true, value: null }, '有纸'],
  [{ id: 'paper', ok: false, value: null }, '没有纸，不影响完成'],
  [{ id: 'paper', ok: null, value: null }, '终端没有说'],
  [{ id: 'power', ok: false, value: 12 }, '电量 12%'],
  [{ id: 'clock', ok: false, value: -332 }, '慢 5 分 32 秒'],
  [{ id: 'clock', ok: true, value: 7 }, '快 7 秒'],
  [{ id: 'clock', ok: true, value: 0 }, '准'],
  [{ id: 'software', ok: null, value: '3.1.4' }, '3.1.4'],
  [{ id: 'printer', ok: true, value: null }, '正常'],
] as [Check, string][])('%j', (check, words) => expect(checkText(check, zh)).toBe(words))
