import type { Attempt, TieOut } from '../../shared/settlement'
import { verdicts } from '../say/rail'
import { useText } from '../text'

interface Props {
  readonly attempt: Attempt
  readonly tieOut: TieOut
}

/** Console, terminal and difference side by side; what is missing or double by name. Zero is said in words. */
export function DifferenceTable({ attempt, tieOut }: Props) {
  const text = useText()
  const { t, money, number } = text
  const countUnknown = attempt.report?.countUnknown ?? false
  const bank = verdicts(attempt, text).join(' · ')
  const { ours, theirs, differenceMinor, differenceCount } = tieOut
  const amount = (minor: number) => money(minor, theirs.currency)
  return (
    <section className="card difference screen-only" aria-labelledby="difference-title">
      <h2 id="difference-title">{t('differ.title')}</h2>
      <table className="figures">
        <thead>
          <tr>
            {(['what', 'ours', 'theirs', 'difference'] as const).map(column => (
              <th key={column} scope="col">
                {t(`differ.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            name={t('differ.count')}
            ours={ours && number(ours.count)}
            theirs={countUnknown ? t('batch.count.unknown') : number(theirs.count)}
            difference={countUnknown ? null : differenceCount}
            say={number}
          />
          <Row
            name={t('differ.amount')}
            ours={ours && amount(ours.amountMinor)}
            theirs={amount(theirs.amountMinor)}
            difference={differenceMinor}
            say={amount}
          />
        </tbody>
      </table>
      {bank && <p>{t('differ.bank', { verdicts: bank })}</p>}
      {tieOut.contradiction && <p>{t('differ.contradiction')}</p>}
      {tieOut.items.length > 0 && <Items tieOut={tieOut} />}
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly ours: string | null
  readonly theirs: string
  readonly difference: number | null
  readonly say: (value: number) => string
}

function Row({ name, ours, theirs, difference, say }: RowProps) {
  const { t } = useText()
  const differs = difference !== null && difference !== 0
  const words =
    difference === null ? '—' : difference === 0 ? t('differ.matches') : signed(difference, say)
  return (
    <tr data-differs={differs}>
      <th scope="row">{name}</th>
      <td>{ours ?? t('differ.not-kept')}</td>
      <td>{theirs}</td>
      <td>{words}</td>
    </tr>
  )
}

/** With its sign: the reader sees on which side there is more. */
const signed = (value: number, say: (value: number) => string): string =>
  `${value > 0 ? '+' : '−'}${say(Math.abs(value))}`

function Items({ tieOut: { items, theirs } }: { tieOut: TieOut }) {
  const { t, money } = useText()
  return (
    <>
      <h3>{t('differ.items')}</h3>
      <ul className="difference-items">
        {items.map(({ kind, reference, amountMinor }) => (
          <li key={`${kind} ${reference}`}>
            <span className="pill" data-tone="stop">
              {t(`differ.${kind}`)}
            </span>
            <span>{t('differ.reference', { reference })}</span>
            <strong>{money(amountMinor, theirs.currency)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}
