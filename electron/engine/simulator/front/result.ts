import type { ClosingReport, Verdict } from '../../../../shared/settlement'
import { amount, bmp, bmpBcd, tlv } from '../../terminals/protocols/zvt/build'
import type { Bitmap, ZvtMessage } from '../../terminals/protocols/zvt/message'
import type { Closing } from '../machine'
import { wireCurrency } from './currency'
import { ascii, permitted, reported } from './say'
import { schemeTotals } from './scheme-totals'
import type { Serving } from './serving'
import { closedAt, wireTime } from './wire-time'

/** 对账应答代码 as the host gives it: 1 平, 2 不平, 3 出错. */
const VERDICT_DIGIT: Readonly<Record<Verdict, string>> = { agreed: '1', differs: '2', error: '3' }

/** What a 04 0F tells, and when it was true. */
export interface Result {
  readonly report: ClosingReport
  readonly batchNo: string
  /** Terminal time, milliseconds since 1970 UTC. */
  readonly at: number
}

/** The result of a closed batch, with the date and time of its closing whenever it is told. */
export const resultOf = (
  { utcOffsetMinutes }: Serving,
  { report, batchNo, settledAt }: Closing,
): Result => ({ report, batchNo, at: closedAt(report, settledAt, utcOffsetMinutes) })

/** 04 0F with totals: amount, individual totals, trace, time and date, batch and verdicts as additional text. */
export function resultMessage(serving: Serving, result: Result, readsTlv: boolean): ZvtMessage {
  const { machine, utcOffsetMinutes } = serving
  const { report } = result
  const { date, time, monthDay } = wireTime(result.at, utcOffsetMinutes)
  return reported([
    bmp(0x27, [0x00]),
    ...money(report, machine.brand.supports.schemeTotals),
    bmp(0x49, wireCurrency(machine)),
    bmpBcd(0x0b, report.receiptTo ?? '0', 3),
    bmp(0x0c, time),
    bmp(0x0d, monthDay),
    bmp(0x3c, ascii(words(result))),
    ...permitted(readsTlv, [tlv('2E', [tlv('1F0E', date), tlv('1F0F', time)])]),
  ])
}

/** ZVT amounts have no sign: a batch with more refunds than sales has no figures on the wire, only on the slip. */
function money(report: ClosingReport, inDetail: boolean): readonly Bitmap[] {
  if (report.totals.amountMinor < 0) return []
  const details = inDetail ? [bmp(0x60, schemeTotals(report))] : []
  return [amount(report.totals.amountMinor), ...details]
}

function words({ report, batchNo }: Result): string {
  const verdict = (name: string, given: Verdict | undefined) =>
    given ? ` ${name}=${VERDICT_DIGIT[given]}` : ''
  return `BATCH ${batchNo}${verdict('CN', report.domestic)}${verdict('FX', report.foreign)}`
}
