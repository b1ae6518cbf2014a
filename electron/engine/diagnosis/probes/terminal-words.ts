import type { FactResult } from '../../../../shared/facts'
import { readWords } from '../../terminals/words'
import { WORDS } from '../knowledge/readings'

type Words = FactResult<'terminal.words'>

/** Words of terminals the table does not know, by what every maker has to say somehow. First match wins. */
const STEMS: readonly (readonly [Words, RegExp])[] = [
  ['paper', /缺纸|没纸|no paper|lack of paper|paper (out|end)/i],
  ['lid', /纸仓|机盖|盖未|lid open|cover open/i],
  ['battery', /电量|low battery|battery low/i],
  ['card', /请.{0,2}[取拔].{0,2}卡|remove card/i],
  ['cancelled', /取消|cancel/i],
  ['upload-failed', /批上送失败|batch ?up failed/i],
  ['sign-on', /签到|log ?on/i],
  ['unreachable', /(连接|网络|拨号).{0,4}失败|no connection|(network|connect) failed/i],
  ['no-answer', /超时|无应答|no answer|time ?out/i],
  ['full', /(journal|log|memory|batch).{0,8} full/i],
  ['register-lost', /(收银机|串口).{0,4}(断|中断)|ecr (link )?lost|register link lost/i],
  ['wrong-number', /未登记|not registered|not match/i],
  ['refused', /(应答码|错误|response|error|code|拒绝)\s*[:：]?\s*[0-9A-Z]{2}\b|拒绝|declined/i],
]
/** A settlement that is over may still wish for something, as a new sign-on: that is no complaint. */
const OVER = /结算(成功|完成)|settle(ment)? (ok|success|done)/i

/** What a display or slip complains of. The prompt itself is the last thing to look for: most words beside it tell more. */
export function wordsResult(lines: readonly string[]): Words {
  const text = plain(lines.join(''))
  const { prompt } = readWords(lines)
  const specific = phraseIn(text, name => name !== 'unfinished')
  if (specific) return specific
  if (prompt || phraseIn(text, name => name === 'unfinished')) return 'unfinished'
  const joined = lines.join(' ')
  if (OVER.test(joined)) return 'plain'
  return STEMS.find(([, says]) => says.test(joined))?.[0] ?? 'plain'
}

const PHRASES: readonly (readonly [Words, readonly string[]])[] = Object.entries(WORDS).map(
  ([name, phrases]) => [name as Words, phrases.map(plain)],
)

const phraseIn = (text: string, wanted: (name: Words) => boolean): Words | undefined =>
  PHRASES.find(
    ([name, phrases]) => wanted(name) && phrases.some(phrase => text.includes(phrase)),
  )?.[0]

/** Displays break words anywhere and differ in their punctuation. */
function plain(text: string): string {
  return text.toUpperCase().replace(/[\s\p{P}\p{S}]/gu, '')
}

const HOST_CODE = /(?:应答码|错误|拒绝|response|error|code)\s*[:：]?\s*([0-9A-Z]{2})(?![0-9A-Z])/i

/** Field 39 of the bank's answer where the words name it. */
export const hostCodeIn = (lines: readonly string[]): string | undefined =>
  HOST_CODE.exec(lines.join(' '))?.[1]?.toUpperCase()
