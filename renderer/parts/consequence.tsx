import type { ReactNode } from 'react'
import { type ConsequenceRow, type MeaningRow, textsOf } from '../../shared/consequences'
import { useText } from '../text'

interface Props {
  readonly row: ConsequenceRow | MeaningRow
  /** The answer, where there is one: it stands before the advice. */
  readonly children?: ReactNode
}

/** What the trouble means or leads to, said at the one place where it helps. */
export function Consequence({ row, children }: Props) {
  const { t } = useText()
  const { title, say } = textsOf(row)
  return (
    <div className="consequence" data-row={row}>
      <strong>{t(title)}</strong>
      {children && <span className="consequence-answer">{children}</span>}
      <span className="quiet">{t(say)}</span>
    </div>
  )
}
