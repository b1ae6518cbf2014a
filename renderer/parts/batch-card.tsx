import type { TerminalMood, TerminalView } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import type { Totals } from '../../shared/money'
import type { SchemeTotal } from '../../shared/settlement'
import { heldOf } from '../say/held'
import { knownKey } from '../say/known-key'
import { useText } from '../text'

interface Batch {
  readonly totals: Totals
  readonly schemes: readonly SchemeTotal[]
}

/** The batch that is open at the terminal, or the one just closed, scheme by scheme. */
export function BatchCard({ view }: { view: TerminalView }) {
  const { t } = useText()
  const { batchNo, openBatch, attempt } = view
  const closed = MOODS_CLOSED.has(view.mood) ? attempt?.report : undefined
  const title = closed ? 'batch.closed' : 'batch.title'
  const empty = openBatch !== null && heldOf(view) === null
  const batch = closed ?? (empty ? null : openBatch)
  return (
    <section className="card" aria-labelledby="batch-title">
      <h2 id="batch-title">{batchNo ? t(title, { batchNo }) : t(`${title}.plain`)}</h2>
      {batch ? (
        <BatchTable batch={batch} />
      ) : (
        <p className="quiet">{t(empty ? 'batch.empty' : 'batch.unknown')}</p>
      )}
    </section>
  )
}

const MOODS_CLOSED: ReadonlySet<TerminalMood> = new Set(['agreed', 'closed-with-difference'])

function BatchTable({ batch: { totals, schemes } }: { batch: Batch }) {
  const { t, money } = useText()
  const whole = schemes.reduce((sum, { amountMinor }) => sum + Math.abs(amountMinor), 0) || 1
  return (
    <table className="figures">
      <tbody>
        {schemes.map(({ scheme, count, amountMinor }) => (
          <tr key={scheme}>
            <th scope="row">
              {schemeName(scheme, t)}
              <span className="share" aria-hidden="true">
                <span style={{ width: `${(Math.abs(amountMinor) / whole) * 100}%` }} />
              </span>
            </th>
            <td>{t('batch.count', { count })}</td>
            <td>{money(amountMinor, totals.currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('batch.total')}</th>
          <td>
            {totals.count === 0 && totals.amountMinor !== 0
              ? t('batch.count.unknown')
              : t('batch.count', { count: totals.count })}
          </td>
          <td>{money(totals.amountMinor, totals.currency)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** A scheme this console has no name for keeps the terminal's own. */
function schemeName(scheme: string, t: Text['t']): string {
  const key = knownKey(`scheme.${scheme}`)
  return key ? t(key) : scheme
}
