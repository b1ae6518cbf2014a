import { expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import { injectedName, injectionName } from './injection'

const zh = textFor('zh-CN')
const en = textFor('en')

test('a change of the shop is said part by part', () => {
  const change = { office: { account: 'frozen' }, line: { loss: 0.4 } }
  expect(injectionName({ kind: 'change', change }, zh)).toBe('商户账户：冻结，到银行的丢包率：0.4')
  expect(injectedName(JSON.stringify(change), en)).toBe(
    'Merchant account: frozen, Loss to the bank: 0.4',
  )
})

test('a refusal says its code; what nobody knows is shown as it stands', () => {
  expect(injectedName('answer-03', zh)).toBe('银行拒绝，应答码 03')
  expect(injectedName('answer-77', zh)).toBe('银行要求重新签到（77）')
  expect(injectedName('meteor', zh)).toBe('meteor')
  expect(injectedName('{broken', zh)).toContain('{broken')
})
