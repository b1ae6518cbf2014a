import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FaultNote } from '../../parts/fault-note'
import { Segments } from '../../parts/segments'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Sure } from '../parts/sure'
import { useStore } from '../store/store'
import { CheckSummary } from './check-summary'
import { fieldId } from './field-id'
import { SCENARIO_FIELDS, SECTIONS } from './fields'
import { FileView } from './file-view'
import { SpecField } from './spec-field'

const VIEWS = ['form', 'json'] as const
type View = (typeof VIEWS)[number]

/** Writes an exercise: as a form, or as the file it becomes. The check runs along. */
export function Editor() {
  const fault = useStore(s => s.editorFault ?? s.scenariosFault)
  const isBroken = useStore(s => s.draft?.isBroken ?? false)
  const [view, setView] = useState<View>(isBroken ? 'json' : 'form') // what came in broken is mended as text
  return (
    <div className="glass-editor">
      <EditorBar view={view} setView={setView} />
      {fault && <FaultNote fault={fault} />}
      <div className="glass-editor-columns">
        {view === 'form' ? <Form /> : <FileView />}
        <CheckSummary
          goTo={path => {
            setView(path === '' ? 'json' : 'form')
            requestAnimationFrame(() => focusField(path))
          }}
        />
      </div>
    </div>
  )
}

/** After the form has been drawn: it may not have been in sight. */
function focusField(path: string): void {
  const field = document.getElementById(fieldId(path))
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

function EditorBar({ view, setView }: { view: View; setView: (view: View) => void }) {
  const { t } = useText()
  const check = useStore(s => s.check)
  const draft = useStore(s => s.draft)
  const save = useStore(s => s.saveDraft)
  const isRight = check?.scenario != null && check.problems.length === 0
  return (
    <header className="glass-editor-bar">
      <h1>{t('scenario.editor')}</h1>
      <Segments
        label={t('scenario.view')}
        chosen={view}
        choose={setView}
        segments={VIEWS.map(id => ({ id, shown: t(`scenario.view.${id}`) }))}
      />
      <p role="status" className="quiet">
        {t(draft?.isChanged ? 'scenario.not-saved' : 'scenario.saved')}
        <Replaces />
      </p>
      <Button
        className="glass-main-button"
        isDisabled={!isRight || !draft?.isChanged}
        onPress={() => void save()}
      >
        {t('scenario.save')}
      </Button>
      <Close />
    </header>
  )
}

/** Another one of the trainer's own has this name. */
function Replaces() {
  const text = useText()
  const id = useStore(s => s.check?.scenario?.id)
  const opened = useStore(s => s.draft?.opened)
  const scenarios = useStore(s => s.scenarios)
  const other = scenarios.find(({ scenario, isOwn }) => isOwn && scenario.id === id)
  if (!other || id === opened) return null
  return ` ${text.t('scenario.replaces', { title: spoken(other.scenario.title, text) })}`
}

/** Closing loses what is not saved, and says so. */
function Close() {
  const { t } = useText()
  const isChanged = useStore(s => s.draft?.isChanged ?? false)
  const close = useStore(s => s.closeDraft)
  if (!isChanged)
    return (
      <Button className="button" onPress={close}>
        {t('scenario.close')}
      </Button>
    )
  return (
    <Sure
      label={t('scenario.close')}
      question={t('scenario.close.question')}
      keep={t('scenario.close.keep')}
      sure={t('scenario.close.sure')}
      onSure={close}
    />
  )
}

function Form() {
  const { t } = useText()
  return (
    <div className="glass-form-sections">
      {SECTIONS.map(({ title, fields }) => (
        <section key={title} className="card glass-section" aria-labelledby={title}>
          <h2 id={title}>{t(title)}</h2>
          {fields.map(name => (
            <SpecField key={name} spec={SCENARIO_FIELDS[name]} path={name} />
          ))}
        </section>
      ))}
    </div>
  )
}
