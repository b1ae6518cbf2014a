import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, test } from 'vitest'
import type { HandsetFace } from '../../../shared/handset'
import { textFor } from '../../../shared/i18n/translate'
import { TextContext } from '../../text'
import { Handset } from './handset'
import { type MovablePart, nextOf, type PartState, stateOf, wordsOf } from './part-state'
import { typedKey } from './typed-key'

const FACE: HandsetFace = {
  maker: 'Linden 椴木',
  model: 'Linden L60',
  language: 'zh',
  powered: true,
  lines: ['上次结算未完成,是否继续执行结算', '批上送 3/7'],
  asks: true,
  busy: false,
  signal: 3,
  battery: 64,
  mains: false,
  paper: false,
  lid: 'open',
  card: false,
  network: 'in',
  register: 'loose',
  slip: ['结算总计单', '批次号 000123'],
}

const drawn = (more: Partial<HandsetFace> = {}, locale: 'zh-CN' | 'en' = 'zh-CN', frozen = false) =>
  renderToStaticMarkup(
    <TextContext value={textFor(locale)}>
      <Handset face={{ ...FACE, ...more }} onTouch={() => undefined} isFrozen={frozen} />
    </TextContext>,
  )
const buttons = (page: string) => page.match(/<button[^>]*>/g) ?? []
const names = (page: string) =>
  buttons(page).map(button => /aria-label="([^"]*)"/.exec(button)?.[1] ?? '')

describe('the drawn terminal', () => {
  it('says of each part how it stands and what a press does', () => {
    expect(names(drawn())).toEqual(
      expect.arrayContaining([
        '打印纸：没有，按一下装纸',
        '纸仓盖：开着，按一下合上',
        '卡槽：空，按一下插卡',
        '电源线：拔掉了，按一下插上',
        '网线：插着，按一下拔掉',
        '收银线：松了，按一下插紧',
        '撕下单据',
      ]),
    )
    expect(names(drawn({ slip: [] }))).not.toContain('撕下单据')
  })

  it('has every key of the keypad, labelled by the firmware and named for the reader', () => {
    const page = drawn({ language: 'en' })
    expect(names(page)).toEqual(
      expect.arrayContaining(['0 键', '9 键', '确认键 ENTER/OK', '取消键 CANCEL', '清除键 CLEAR']),
    )
    expect(names(drawn({}, 'en'))).toContain('CANCEL key 取消')
    expect(page).toContain('>CANCEL<')
    expect(page).not.toContain('>取消<')
  })

  it('shows its own words while there is power, and lights the keys that answer them', () => {
    const page = drawn()
    expect(page).toContain('<p>上次结算未完成,是否继续执行结算</p>')
    expect(page).toContain('信号 3 格')
    expect(page).toContain('电量 64%')
    expect(page.match(/data-lit="true"/g)).toHaveLength(2)
    const dark = drawn({ powered: false, lines: [], asks: false })
    expect(dark).toContain('data-powered="false"')
    expect(dark).not.toMatch(/信号|data-lit/)
  })

  it('cannot be touched while time is stopped', () => {
    const free = (page: string) => buttons(page).filter(button => !button.includes('disabled'))
    expect(free(drawn())).toHaveLength(23)
    expect(free(drawn({}, 'zh-CN', true)), 'but for its sound').toHaveLength(1)
  })

  it('carries no style of its own: the policy of the page forbids it', () => {
    expect(drawn()).not.toMatch(/\sstyle=/)
  })
})

test.each<[Partial<KeyboardEvent>, boolean, string | undefined]>([
  [{ key: '7' }, false, '7'],
  [{ key: '7' }, true, '7'],
  [{ key: 'Enter' }, false, 'confirm'],
  [{ key: 'Enter' }, true, undefined],
  [{ key: 'Escape' }, true, 'cancel'],
  [{ key: 'Backspace' }, true, 'clear'],
  [{ key: '7', ctrlKey: true }, false, undefined],
  [{ key: 'F7' }, false, undefined],
  [{ key: 'toString' }, false, undefined],
])('%j typed (on a button: %s) is %s', (typed, isOnButton, key) => {
  const event = { key: '', altKey: false, ctrlKey: false, metaKey: false, ...typed }
  expect(typedKey(event, isOnButton)).toBe(key)
})

const PARTS = ['paper', 'lid', 'mains', 'network', 'register', 'card'] as const

test.each(
  PARTS.flatMap(part => [
    ...(['in', 'out'] as const).map(state => [part as MovablePart, state as PartState] as const),
    ...(part === 'register' ? [[part as MovablePart, 'loose' as PartState] as const] : []),
  ]),
)('%s that is %s has words in both languages', (part, state) => {
  const keys = Object.values(wordsOf(part, state))
  for (const { t } of [textFor('zh-CN'), textFor('en')])
    expect(keys.filter(key => t(key) === key)).toEqual([])
})

test('a loose plug is pushed home before it is pulled', () => {
  expect(stateOf(FACE, 'register')).toBe('loose')
  expect([nextOf('loose'), nextOf('out'), nextOf('in')]).toEqual(['in', 'in', 'out'])
})
