import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../shared/assisted'
import type { Stage } from '../../../shared/stage'
import { AILMENTS } from '../simulator/ailments'
import type { Words } from '../simulator/brand'
import { BRANDS } from '../simulator/brands'
import { RESPONSE_CODES } from '../simulator/response-codes'
import { STOP_CODES, type StopReason } from '../simulator/stops'
import { RESTING } from '../simulator/warning'
import { sayingsOf } from './brands'
import { searchWords } from './search'
import { understand } from './understand'

/** What merchants read on public UnionPay terminal software, and the meaning it must be found under. */
const READ: readonly (readonly [string, Meaning])[] = [
  ['上次结算未完成,是否继续执行结算', 'unfinished'],
  ['上次结算未完成,是否继续结算', 'unfinished'],
  ['上次批上送中断/将继续批上送', 'unfinished'],
  ['LAST SETTLE HALT/SETTLE AGAIN', 'unfinished'],
  ['LAST UPLOAD HALT/CONTINUE', 'unfinished'],
  ['SETTLING…/DO SETTLEMENT FIRST', 'unfinished'],
  ['SETTLE PRINT FAILED/PLS REPRINT', 'print-failed'],
  ['BATCH UP FAILED/CONTINUE BATCH UP?', 'upload-failed'],
  ['批上送失败', 'upload-failed'],
  ['对账平 正在批上送', 'working'],
  ['对账不平 正在批上送', 'differs'],
  ['UNBALANCED, BATCH UP', 'differs'],
  ['内卡对账应答代码错误', 'verdict-error'],
  ['对账返回码错误', 'verdict-error'],
  ['该机尚未结算,请先结算', 'unfinished'],
  ['请先结算', 'full'],
  ['日志存储超限额 请结算', 'full'],
  ['储存满请先结算', 'full'],
  ['交易记录已满', 'full'],
  ['TRANS NUM EXCEEDED', 'full'],
  ['总计金额太大 请立即结算!', 'full'],
  ['交易总金额过多! 请尽快进行结算', 'full'],
  ['当前无交易不需要结算', 'nothing-open'],
  ['LACK OF PAPER 打印机缺纸', 'paper'],
  ['BATCHNO NOT MATCH', 'wrong-number'],
  ['TRACE NOT MATCH', 'wrong-number'],
  ['MTI NOT MATCH', 'wrong-number'],
  ['TID NOT MATCH', 'wrong-number'],
  ['MID NOT MATCH', 'wrong-number'],
  ['PLS LOGON FIRST 请先签到', 'sign-on'],
  ['无流水', 'nothing-open'],
  ['结算成功', 'settled'],
]

describe('words from a screen', () => {
  it.each(READ)('%s', (text, meaning) => {
    expect(searchWords(text)[0]?.meaning).toBe(meaning)
  })

  it.each([
    ['上次结算没完成', 'unfinished'],
    ['结算未完', 'unfinished'],
    ['ＬＡＳＴ　ＳＥＴＴＬＥ　ＨＡＬＴ', 'unfinished'],
    ['last setle halt', 'unfinished'],
    ['lack paper', 'paper'],
    ['批上送失', 'upload-failed'],
    ['settle  ok', 'settled'],
    ['当前无交易', 'nothing-open'],
    ['请签先到', 'sign-on'],
    ['批送上失败', 'upload-failed'],
    ['结算在功', 'settled'],
    ['该机未尚结算', 'unfinished'],
  ] as const)('typed as %s', (text, meaning) => {
    expect(searchWords(text)[0]?.meaning).toBe(meaning)
  })

  it.each([
    ['上次結算未完成,是否繼續執行結算', 'unfinished'],
    ['上次批上送中斷/將繼續批上送', 'unfinished'],
    ['該機尚未結算,請先結算', 'unfinished'],
    ['批上送失敗', 'upload-failed'],
    ['對帳不平 正在批上送', 'differs'],
    ['內卡對賬應答代碼錯誤', 'verdict-error'],
    ['交易記錄已滿', 'full'],
    ['總計金額太大 請立即結算', 'full'],
    ['當前無交易不需要結算', 'nothing-open'],
    ['打印機缺紙', 'paper'],
    ['請先簽到', 'sign-on'],
    ['終端號不符', 'wrong-number'],
    ['結算成功', 'settled'],
  ] as const)('typed in traditional characters as %s', (text, meaning) => {
    expect(searchWords(text)[0]?.meaning).toBe(meaning)
  })

  it('says nothing of what it does not know', () => {
    expect(searchWords('')).toEqual([])
    expect(searchWords('天气很好')).toEqual([])
  })

  it('finds nine of ten texts with a character missing', () => {
    const all = sayingsOf(null).flatMap(saying =>
      [saying.zh, saying.en].map(text => ({ saying, text })),
    )
    const found = all.filter(({ saying, text }, at) => {
      const cut =
        text.length > 3
          ? text.slice(0, at % text.length) + text.slice((at % text.length) + 1)
          : text
      return searchWords(cut)
        .slice(0, 3)
        .some(({ meaning }) => meaning === saying.meaning)
    })
    expect(found.length / all.length).toBeGreaterThan(0.9)
  })

  it('names each text once, the own brand first', () => {
    const ids = sayingsOf('harbor').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(searchWords('BATCH UP', { brand: 'harbor' })[0]?.id).toBe('harbor.uploading')
  })
})

const STOPPED: Readonly<Partial<Record<StopReason, Meaning>>> = {
  'register-gone': 'register-lost',
  cancelled: 'cancelled',
  'host-unreachable': 'unreachable',
  'no-answer': 'no-answer',
  'sign-on-needed': 'sign-on',
  'upload-unfinished': 'upload-failed',
  'paper-out': 'paper',
  'lid-open': 'lid',
  'battery-low': 'battery',
  'card-inserted': 'card',
  busy: 'busy',
}

const AILING = Object.values(AILMENTS).flatMap(each => ('words' in each ? [each.words] : []))
const FULL = /已满|FULL|立即结算/

describe.each(BRANDS.map(brand => [brand.id, brand] as const))(
  'every display of %s',
  (_, brand) => {
    describe.each(['zh', 'en'] as const)('in %s', language => {
      const shown = (words: Words, code = '97') =>
        words[language]
          .join('\n')
          .replace('{item}', '3')
          .replace('{of}', '9')
          .replace('{code}', code)
      const said = (text: string) => {
        const id = brand.id as 'linden' | 'cascade' | 'harbor'
        const understood = understand(
          { kind: 'words', text, entry: null },
          id,
          masked => masked,
        ).said
        return understood.kind === 'heard' ? understood : undefined
      }

      it.each(Object.entries(brand.words.halted))('halted in %s', (stage, words) => {
        expect(['unfinished', 'print-failed']).toContain(said(shown(words))?.meaning)
        if (stage !== 'H') expect(said(shown(words))?.stage).toBe(stage as Stage)
      })
      it.each(Object.entries(brand.words.stage))('at work in %s', (stage, words) => {
        expect(said(shown(words))).toMatchObject({ meaning: 'working', stage })
      })
      it('at rest, through, and with nothing to settle', () => {
        expect(said(shown(brand.words.idle))?.meaning).toBe('plain')
        expect(said(shown(brand.words.closed))?.meaning).toBe('settled')
        expect(said(shown(brand.words.nothingToSettle))?.meaning).toBe('nothing-open')
      })
      it.each([...AILING, ...Object.values(RESTING)])('says of itself $zh', words => {
        const meaning = FULL.test(words[language].join(' ')) ? 'full' : 'plain'
        expect(said(shown(words))?.meaning).toBe(meaning)
      })
      it.each(Object.keys(STOP_CODES).filter(reason => reason in STOPPED))(
        'stopped by %s',
        reason => {
          const words = brand.words.stopped[reason as StopReason]
          if (words) expect(said(shown(words))?.meaning).toBe(STOPPED[reason as StopReason])
        },
      )
      it.each(['03', '58', '96', '97'])('refused with %s, and the code is read', code => {
        const words = brand.words.stopped['host-refused']
        const meaning = RESPONSE_CODES[code]?.[language][0] ?? ''
        if (words)
          expect(said(shown(words, code).replace('{meaning}', meaning))).toMatchObject({
            meaning: 'refused',
            code,
          })
      })
    })
  },
)
