import type { Attempt, Receipt } from '../../shared/settlement'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Stamp } from './stamp'
import { Watermark } from './watermark'

/** A slip as paper: the lines exactly as the terminal gave them, printable at any time. */
export function Slip({ receipt, attempt }: { receipt: Receipt; attempt: Attempt }) {
  const { t } = useText()
  const demo = useStore(s => s.mode === 'demo')
  return (
    <article className="slip" aria-label={t(`slip.${receipt.kind}`)}>
      <div className="slip-paper">
        {demo && <Watermark />}
        {demo && <p className="slip-demo">{t('demo.mark')}</p>}
        <pre>{receipt.lines.join('\n')}</pre>
        {!receipt.complete && <p className="slip-open">{t('slip.incomplete')}</p>}
        {receipt.kind === 'settlement' && <Stamp attempt={attempt} />}
        <p className="slip-foot">
          {t('slip.attempt')} {attempt.id}
        </p>
      </div>
    </article>
  )
}
