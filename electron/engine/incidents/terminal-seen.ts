import type { TerminalSeen } from '../../../shared/incident'
import type { Receipt } from '../../../shared/settlement'
import type { TerminalState } from '../terminals/driver'

/** A merchant number as slips word it (ISO 8583 field 42: up to 15 characters, digits in practice). */
const MERCHANT =
  /(?:商户(?:编号|代码|号)|merchant(?: ?(?:no|id|number))?|\bMID\b|VU-?(?:N\w*)?)[^\d\n]{0,8}(\d{8,15})(?!\d)/i

const NOBODY: TerminalSeen = {
  ...{ terminalId: null, merchantId: null, model: null, software: null, batchNo: null },
  words: [],
}

/** What support asks for: from the terminal where it answers, from its slips where only they say it. */
export function terminalSeen(
  state: TerminalState | undefined,
  receipts: readonly Receipt[],
  before: TerminalSeen | null,
): TerminalSeen {
  const known = before ?? NOBODY
  const printed = receipts.flatMap(({ lines }) => MERCHANT.exec(lines.join('\n'))?.[1] ?? [])
  return {
    terminalId: state?.terminalId ?? known.terminalId,
    merchantId: printed[0] ?? known.merchantId,
    model: state?.model ?? known.model,
    software: state?.software ?? known.software,
    batchNo: state?.batchNo ?? known.batchNo,
    words: [...(state?.words ?? known.words)],
  }
}
