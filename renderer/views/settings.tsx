import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { TerminalId } from '../../shared/terminal'
import { AcquirerCard } from '../parts/acquirer-card'
import { FaultNote } from '../parts/fault-note'
import { LanguageSwitch } from '../parts/language-switch'
import { LeaveDemo } from '../parts/leave-demo'
import { PeopleCard } from '../parts/people/people-card'
import { ThemeSwitch } from '../parts/theme-switch'
import { useStore } from '../store/store'
import { useText } from '../text'

/** Language, theme, terminals, demo or real. Nothing here can touch a settlement. */
export function SettingsView() {
  const { t } = useText()
  const mode = useStore(s => s.mode ?? s.settings.mode)
  const fault = useStore(s => s.settingsFault)
  return (
    <div className="column">
      <header className="page-head">
        <h1>{t('settings.title')}</h1>
      </header>
      {fault && <FaultNote fault={fault} />}
      <section className="card" aria-labelledby="look-title">
        <h2 id="look-title">{t('settings.look')}</h2>
        <div className="switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </section>
      <section className="card" aria-labelledby="terminals-title">
        <h2 id="terminals-title">{t('settings.terminals')}</h2>
        <Terminals />
      </section>
      <AcquirerCard />
      <PeopleCard />
      <section className="card" aria-labelledby="mode-title">
        <h2 id="mode-title">{t('settings.mode')}</h2>
        <p>{t(`settings.mode.${mode}`)}</p>
        <LeaveDemo />
      </section>
      <RedDoor />
    </div>
  )
}

/** A door apart, and not a button one presses on the way. */
function RedDoor() {
  const { t } = useText()
  const go = useStore(s => s.go)
  return (
    <div className="door">
      <Button className="button danger red-door" onPress={() => go('red-line')}>
        {t('two-people.door')}
      </Button>
      <p className="quiet">{t('two-people.door.note')}</p>
    </div>
  )
}

function Terminals() {
  const { t } = useText()
  const order = useStore(s => s.order)
  const go = useStore(s => s.go)
  return (
    <>
      {order.length === 0 && <p className="quiet">{t('settings.terminals.none')}</p>}
      <ul className="terminals">
        {order.map(id => (
          <TerminalRow key={id} id={id} />
        ))}
      </ul>
      <Button className="button" onPress={() => go('add-terminal')}>
        {t('setup.title')}
      </Button>
    </>
  )
}

function TerminalRow({ id }: { id: TerminalId }) {
  const { t } = useText()
  const view = useStore(s => s.terminals[id])
  const demo = useStore(s => s.mode === 'demo')
  const [sure, setSure] = useState(false)
  if (!view) return null
  return (
    <li>
      <span>
        <strong>{view.card.name}</strong>
        <small>{view.card.address}</small>
      </span>
      {!demo && !sure && (
        <Button
          className="button"
          aria-label={`${t('settings.remove')} ${view.card.name}`}
          isDisabled={view.mood === 'running'}
          onPress={() => setSure(true)}
        >
          {t('settings.remove')}
        </Button>
      )}
      {sure && <Sure id={id} keep={() => setSure(false)} />}
    </li>
  )
}

/** Removing is asked twice, and says what stays. */
function Sure({ id, keep }: { id: TerminalId; keep: () => void }) {
  const { t } = useText()
  const remove = useStore(s => s.removeTerminal)
  return (
    <span className="sure" role="alert">
      {t('settings.remove.note')}
      <Button className="button" autoFocus onPress={keep}>
        {t('settings.remove.keep')}
      </Button>
      <Button className="button danger" onPress={() => void remove(id)}>
        {t('settings.remove.sure')}
      </Button>
    </span>
  )
}
