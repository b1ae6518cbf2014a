import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FaultNote } from '../parts/fault-note'
import { LeaveDemo } from '../parts/leave-demo'
import { LinkForm } from '../parts/link-form'
import { LinkResult } from '../parts/link-result'
import { NameForm } from '../parts/name-form'
import { addressOf, goodName, missing } from '../say/draft'
import { useStore } from '../store/store'
import { useText } from '../text'

/** Find the terminal, test the link, then save it. In the demo the first step is to leave the demo. */
export function AddTerminalView() {
  const { t } = useText()
  const demo = useStore(s => s.mode === 'demo')
  return (
    <div className="column">
      <header className="page-head">
        <h1>{t('setup.title')}</h1>
      </header>
      {demo ? (
        <section className="card">
          <p className="lead">{t('setup.demo')}</p>
          <LeaveDemo />
        </section>
      ) : (
        <>
          <p className="lead">{t('setup.intro')}</p>
          <NewTerminal />
        </>
      )}
    </div>
  )
}

function NewTerminal() {
  const draft = useStore(s => s.draft)
  const linkTest = useStore(s => s.linkTest)
  const fault = useStore(s => s.newTerminalFault)
  const test = useStore(s => s.testLink)
  const [tried, setTried] = useState(false)
  const problems = missing(draft)
  const testing = linkTest === 'running'
  const linked = draft.link !== 'assisted'
  const reached = !linked || (!testing && linkTest?.ok === true)
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (linked && Object.keys(problems).length === 0 && !testing) void test()
      }}
    >
      <LinkForm problems={tried ? problems : {}} />
      {linked && <TestRow reached={reached} testing={testing} />}
      <LinkResult />
      {fault && <FaultNote fault={fault} />}
      <NameForm />
      <Save reached={reached} />
    </form>
  )
}

function TestRow({ reached, testing }: { reached: boolean; testing: boolean }) {
  const { t } = useText()
  const ready = useStore(s => Object.keys(missing(s.draft)).length === 0)
  return (
    <div className="form-end">
      <Button type="submit" className={reached ? 'button tall' : 'main-button'} isPending={testing}>
        {testing ? t('setup.testing') : t('setup.test')}
      </Button>
      {ready && <Address />}
    </div>
  )
}

/** What the form stands for, for whoever wants to write it down. */
function Address() {
  const { t } = useText()
  const draft = useStore(s => s.draft)
  return (
    <p className="quiet">
      {t('setup.address')} <code>{addressOf(draft)}</code>
    </p>
  )
}

function Save({ reached }: { reached: boolean }) {
  const { t } = useText()
  const name = useStore(s => s.draft.name)
  const saving = useStore(s => s.saving)
  const save = useStore(s => s.saveTerminal)
  const go = useStore(s => s.go)
  const choose = useStore(s => s.chooseTerminal)
  const load = useStore(s => s.loadDesk)
  const keep = async () => {
    const id = await save()
    if (!id) return
    choose(id)
    go('today')
    await load()
  }
  const ready = reached && goodName(name)
  return (
    <div className="form-end">
      <Button
        className={reached ? 'main-button' : 'button tall'}
        isDisabled={!ready}
        isPending={saving}
        onPress={() => void keep()}
      >
        {saving ? t('setup.saving') : t('setup.save')}
      </Button>
      {!ready && (
        <p className="quiet">{reached ? t('setup.incomplete.name') : t('setup.test-first')}</p>
      )}
    </div>
  )
}
