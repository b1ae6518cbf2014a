import type { Away, Verdict } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'

/** What a terminal's own words tell. Undefined: they do not say. */
export interface Heard {
  readonly stage?: Stage
  /** Progress: this item of so many. */
  readonly item?: number
  readonly of?: number
  readonly unsent?: {
    readonly items: number
    readonly offlineItems?: number
    readonly offlineAmountMinor?: number
  }
  readonly batchNo?: string
  /** The words say that a settlement was begun and not finished. */
  readonly prompt: boolean
  readonly canSell?: boolean
  /** It goes away for some minutes. */
  readonly away?: Away
}

/** Words of which any one is enough. They are looked for without regard to case and line breaks. */
const any = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'i')

const PROMPT = any(
  '上次结算未完成',
  '上次批上送中断',
  '该机尚未结算',
  '结算中断',
  '结算单打印失败',
  'last settlement (was )?not completed',
  'settlement (is )?(not finished|unfinished|incomplete)',
  'last (settle|upload) halt',
  'do settlement first',
  'settle print failed',
  'batch up failed',
  'continue batch up',
)

/** A settlement that is over names its stages too: these words come first. */
const FINISHED = any(
  '结算成功',
  '结算完成',
  '不需要结算',
  '无需结算',
  '无流水',
  'settle(ment)? (ok|success|done|complete|finished)',
  'nothing to settle',
  'no trans',
  'erfolgreich',
  'abgeschlossen',
)

/** First match wins: what a terminal does last stands first, because its words often name the step before too. */
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  [
    'C',
    any(
      '清除流水',
      '清流水',
      '清除日志',
      '清除交易',
      '清除批次',
      'clear(ing)? (the )?(log|batch|trans)',
    ),
  ],
  ['D', any('打印(交易)?明细', '明细单', 'print(ing)? (the )?details?', 'detail list')],
  [
    'S',
    any(
      '打印结算',
      '结算总计单',
      '结算单',
      '打印总计',
      'print(ing)? (the )?(settle|total|settlement|slip)',
      'settle print',
      'settlement slip',
    ),
  ],
  ['U', any('批上送', '批量上送', '上送明细', 'batch[ -]?up', 'upload', '(sending|send) details')],
  [
    'R',
    any(
      '冲正',
      '(离线|脱机)(交易)?上送',
      '上送(离线|脱机)',
      '脚本(结果)?上送',
      'reversals?',
      '(sending|send) offline',
      'belegtransfer',
      'nachbuchung',
    ),
  ],
  [
    'H',
    any(
      '对账',
      '批结算',
      '正在结算',
      '结算请求',
      'host totals',
      'reconcil',
      '重新结算',
      'settle again',
      'settling',
      'totals',
    ),
  ],
  ['P', any('签到', 'log[ -]?on', 'sign(ing)?[ -]?on', 'anmeldung')],
]

/** Words about selling; the first row that matches decides. */
const SELLING: readonly (readonly [boolean, RegExp])[] = [
  [
    false,
    any(
      '请先结算',
      '不能(交易|收款)',
      '暂停(交易|收款)',
      '交易记录已满',
      '存储超限额',
      '储存满',
      'do settlement first',
      'cannot sell',
      'sales? (are |is )?(blocked|locked)',
    ),
  ],
  [
    true,
    any('可以(交易|收款)', '可继续(交易|收款)', 'can sell', 'sales? (are |is )?(open|allowed)'),
  ],
]

/** Words of a terminal that goes away; the first row that matches decides: an update ends with a restart. */
const AWAY: readonly (readonly [Away, RegExp])[] = [
  [
    'update',
    any(
      '(程序|软件|应用|系统)(更新|升级)',
      '(更新|升级)(程序|软件|应用|系统)',
      '(software|program|firmware)[- ]?update',
      'updating',
    ),
  ],
  [
    'restart',
    any('重启', '重新启动', '请稍后开机', 'restart', 'reboot', 'neustart', 'startet neu'),
  ],
]

const PROGRESS = /(\d{1,4})\s*(?:\/|of)\s*(\d{1,4})/i
const UNSENT = /(?:未上送|unsent)\s*[:：]?\s*(\d+)/i
const OFFLINE =
  /(?:离线|脱机|offline)\s*[:：]?\s*(\d+)\s*(?:笔)?\s*(?:[¥￥]|[A-Z]{3})?\s*(\d+(?:\.\d{1,2})?)?/i
const BATCH = /(?:批次号?|batch\s*(?:no|num(?:ber)?)?)\s*[.:：#]*\s*(\d{6})(?!\d)/i

/**
 * Reads what a terminal shows or prints. Lines are joined with and without a space, because displays break
 * Chinese words anywhere. Amounts are in the minor unit of a currency with two decimals.
 */
export function readWords(lines: readonly string[]): Heard {
  const text = `${lines.join(' ')}\n${lines.join('')}`
  const prompt = PROMPT.test(text)
  const stage = !prompt && FINISHED.test(text) ? undefined : stageIn(text)
  const selling = SELLING.find(([, says]) => says.test(text))
  const away = AWAY.find(([, says]) => says.test(text))?.[0]
  const batchNo = BATCH.exec(text)?.[1]
  return {
    prompt,
    ...(stage ? { stage, ...progressIn(text) } : {}),
    ...unsentIn(text),
    ...(batchNo ? { batchNo } : {}),
    ...(selling ? { canSell: selling[0] } : {}),
    ...(away ? { away } : {}),
  }
}

const stageIn = (text: string): Stage | undefined => STAGES.find(([, says]) => says.test(text))?.[0]

function progressIn(text: string): Pick<Heard, 'item' | 'of'> {
  const [item, of] = PROGRESS.exec(text)?.slice(1).map(Number) ?? []
  return item !== undefined && of !== undefined && item <= of ? { item, of } : {}
}

function unsentIn(text: string): Pick<Heard, 'unsent'> {
  const items = UNSENT.exec(text)?.[1]
  if (items === undefined) return {}
  const [, offline, amount] = OFFLINE.exec(text) ?? []
  return {
    unsent: {
      items: Number(items),
      ...(offline === undefined ? {} : { offlineItems: Number(offline) }),
      ...(amount === undefined ? {} : { offlineAmountMinor: Math.round(Number(amount) * 100) }),
    },
  }
}

const VERDICTS: Readonly<Record<string, Verdict>> = { 1: 'agreed', 2: 'differs', 3: 'error' }

/** What the additional text of a closing result says (ZVT BMP 3C), as in `BATCH 000123 CN=1 FX=2`. */
export interface ClosingWords {
  readonly batchNo?: string
  /** 内卡 domestic cards. */
  readonly domestic?: Verdict
  /** 外卡 foreign cards. */
  readonly foreign?: Verdict
}

export function readClosingWords(text: string): ClosingWords {
  const batchNo = BATCH.exec(text)?.[1]
  const domestic = VERDICTS[/\bCN=(\d)/.exec(text)?.[1] ?? '']
  const foreign = VERDICTS[/\bFX=(\d)/.exec(text)?.[1] ?? '']
  return {
    ...(batchNo ? { batchNo } : {}),
    ...(domestic ? { domestic } : {}),
    ...(foreign ? { foreign } : {}),
  }
}
