import type { TerminalView } from '../../shared/contract'
import { heldOf } from '../say/held'
import { useText } from '../text'

/** The batch that is open at the terminal, scheme by scheme. */
export function BatchCard({ view }: { view: TerminalView }) {
  const { t } = useText()
  const { batchNo, openBatch } = view
  const empty = openBatch !== null && heldOf(view) === null
  return (
    <section className="card" aria-labelledby="batch-title">
      <h2 id="batch-title">{batchNo ? t('batch.title', { batchNo }) : t('batch.title.plain')}</h2>
      {openBatch && !empty ? (
        <BatchTable openBatch={openBatch} />
      ) : (
        <p className="quiet">{t(empty ? 'batch.empty' : 'batch.unknown')}</p>
      )}
    </section>
  )
}

function BatchTable({ openBatch }: { openBatch: NonNullable<TerminalView['openBatch']> }) {
  const { t, money } = useText()
  const { totals, schemes } = openBatch
  const whole = schemes.reduce((sum, { amountMinor }) => sum + Math.abs(amountMinor), 0) || 1
  return (
    <table className="figures">
      <tbody>
        {schemes.map(({ scheme, count, amountMinor }) => (
          <tr key={scheme}>
            <th scope="row">
              {scheme}
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
            {totals.count === 0
              ? t('batch.count.unknown')
              : t('batch.count', { count: totals.count })}
          </td>
          <td>{money(totals.amountMinor, totals.currency)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
