import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import type { TerminalView } from '../../shared/contract'
import type { WizardScreen } from '../../shared/wizard'
import { useEnter } from '../enter'
import { AssistedPage } from '../parts/assisted/assisted-page'
import { Consequence } from '../parts/consequence'
import { FaultNote } from '../parts/fault-note'
import { SlipShelf } from '../parts/slip-shelf'
import { TerminalPicker } from '../parts/terminal-picker'
import { TerminalWords } from '../parts/terminal-words'
import { NeverList } from '../parts/wizard/never-list'
import { Passing } from '../parts/wizard/passing'
import { StakeCard } from '../parts/wizard/stake-card'
import { WhyPanel } from '../parts/wizard/why-panel'
import { WizardCard } from '../parts/wizard/wizard-card'
import { WordSearch } from '../parts/word-search'
import { hasLink } from '../say/has-link'
import { mainButton } from '../say/main-button'
import { meaningOf } from '../say/meaning'
import { sentence } from '../say/sentence'
import { useStore } from '../store/store'
import { useText } from '../text'

/** From the trouble to a proven end, one thing to do at a time. */
export function FixView() {
  const { t } = useText()
  const view = useStore(s => s.terminals[s.chosenTerminal ?? ''] ?? s.terminals[s.order[0] ?? ''])
  const screen = useStore(s => (view ? s.wizards[view.card.id] : undefined))
  if (!view) return <p className="quiet">{t('guide.no-terminal')}</p>
  return (
    <div className="today">
      <FixHead view={view} screen={screen} />
      <div className="today-main">
        <Guide view={view} screen={screen} />
      </div>
      <aside className="proof">{screen && <Beside view={view} screen={screen} />}</aside>
    </div>
  )
}

function Guide({ view, screen }: HeadProps) {
  if (!hasLink(view)) return <AssistedPage view={view} />
  return screen ? <WizardCard screen={screen} /> : <Start view={view} />
}

interface HeadProps {
  readonly view: TerminalView
  readonly screen: WizardScreen | undefined
}

function FixHead({ view, screen }: HeadProps) {
  const { t } = useText()
  const leave = useStore(s => s.leaveWizard)
  return (
    <header className="page-head screen-only">
      <h1>{t('guide.title')}</h1>
      <TerminalPicker shown={view.card.id} />
      <p className="page-head-end">
        <strong>{view.card.name}</strong>
      </p>
      {screen && !screen.end && (
        <Button className="button" onPress={() => void leave(screen)}>
          {t('guide.later')}
        </Button>
      )}
    </header>
  )
}

/** Beside the card: the slip once there is one, what not to do, and why we think so. */
function Beside({ view, screen }: { view: TerminalView; screen: WizardScreen }) {
  const proven = screen.end === 'proven-settlement' || screen.end === 'closed-with-difference'
  return (
    <>
      {proven && (
        <SlipShelf attempt={screen.attempt} receipts={view.receipts} key={screen.incidentId} />
      )}
      <NeverList never={screen.never} />
      {!proven && screen.end !== 'nothing-wrong' && <StakeCard view={view} screen={screen} />}
      <WhyPanel screen={screen} />
    </>
  )
}

/** The first page: what the terminal shows is the question, and there is one way on. */
function Start({ view }: { view: TerminalView }) {
  const text = useText()
  const { t } = text
  const busy = useStore(s => s.wizardBusy)
  const fault = useStore(s => s.wizardFault)
  const open = useStore(s => s.openWizard)
  const closeDay = mainButton(view)?.key === 'do.settle'
  const meaning = meaningOf(view)
  const begin = busy ? undefined : () => void open(view.card.id, closeDay)
  useEnter(begin)
  useEffect(() => document.getElementById('start')?.focus({ preventScroll: true }), [])
  return (
    <section className="hero" data-tone={busy ? 'go' : 'ask'} aria-labelledby="start">
      <div className="saying">
        <h2 id="start" className="say" tabIndex={-1}>
          {sentence(view, text)}
        </h2>
        <p className="after">{t('guide.start.lead')}</p>
      </div>
      <TerminalWords words={view.words} />
      {meaning && <Consequence row={meaning} />}
      {busy && <Passing progress={null} />}
      {fault && <FaultNote fault={fault} />}
      <div className="step-buttons">
        <Button className="main-button" isDisabled={busy} {...(begin && { onPress: begin })}>
          {t(busy ? 'guide.starting' : closeDay ? 'guide.start.settle' : 'guide.start')}
          {!busy && (
            <span className="key" aria-hidden="true">
              Enter
            </span>
          )}
        </Button>
      </div>
      {!busy && <WordSearch brand={null} />}
    </section>
  )
}
