import type { TerminalView } from '../../../shared/contract'
import type { WizardScreen } from '../../../shared/wizard'
import { isAboutAccount } from '../../say/meaning'
import { canSellNow, moneyAtRisk } from '../../say/stake'
import { useText } from '../../text'
import { Consequence } from '../consequence'

interface Props {
  readonly view: TerminalView
  readonly screen: WizardScreen
}

/** What hangs on this trouble right now, beside the one thing to do. */
export function StakeCard({ view, screen }: Props) {
  const text = useText()
  const { kind, subject, ranking } = screen
  const waits = kind === 'unknown' || kind === 'waiting' || kind === 'passport'
  return (
    <section className="card stake" aria-labelledby="stake-title">
      <h2 id="stake-title">{text.t('stake.title')}</h2>
      <Consequence row="K1">{canSellNow(screen, text)}</Consequence>
      <Consequence row="K2">{moneyAtRisk(screen, view, text)}</Consequence>
      {kind === 'fix' && <Consequence row="K3" />}
      {waits && <Consequence row="K7" />}
      {isAboutAccount(subject.cause ?? ranking[0]?.id ?? null) && (
        <>
          <Consequence row="M3" />
          <Consequence row="K5" />
        </>
      )}
    </section>
  )
}
