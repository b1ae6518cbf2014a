import type { AssistedReport } from '../../../shared/assisted'
import type { AssistedBrand } from '../../../shared/terminal'
import { type Heard, readWords } from '../terminals/words'
import { sayingsOf } from './brands'
import type { Said } from './said'
import { searchWords } from './search'

/** A text this like one we know is taken for it; below, a person has to choose. */
const SURE = 0.5
const CODE = /(?:应答码|错误|代码|拒绝|response|error|code)\s*[:：]?\s*([0-9A-Z]{2})(?![0-9A-Z])/i

export interface Understood {
  readonly said: Said
  /** What the screen says besides: unsent items, whether it sells. */
  readonly heard?: Heard
  /** The words themselves, for the journal. */
  readonly words?: readonly string[]
}

/** Turns what a person reports into what the flow can go by. Words chosen in the search box win over typed ones. */
export function understand(
  report: AssistedReport,
  brand: AssistedBrand,
  masked: (text: string) => string,
): Understood {
  if (report.kind !== 'words') return { said: report }
  const chosen = report.entry
    ? sayingsOf(brand).find(({ id }) => id === report.entry)
    : searchWords(report.text, { brand, limit: 1 }).find(({ score }) => score >= SURE)
  const typed = masked(report.text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const words = typed.length > 0 ? typed : chosen ? [chosen.zh] : []
  const heard = readWords(words)
  return {
    heard,
    words,
    said: {
      kind: 'heard',
      meaning: chosen?.meaning ?? null,
      stage: heard.stage ?? chosen?.stage ?? null,
      code: CODE.exec(words.join(' '))?.[1]?.toUpperCase() ?? null,
    },
  }
}
