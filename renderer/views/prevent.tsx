import { useEffect } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { type CareBoard, CareTab } from '../../shared/care'
import { CareRow } from '../parts/care/care-row'
import { NoticesCard } from '../parts/care/notices-card'
import { PlanCard } from '../parts/care/plan-card'
import { SpareCard } from '../parts/care/spare-card'
import { Consequence } from '../parts/consequence'
import { FaultNote } from '../parts/fault-note'
import { openCare } from '../say/care-state'
import { recovery } from '../say/recovery'
import { useStore } from '../store/store'
import { useText } from '../text'

/** What keeps trouble away, in the five groups: done, due and overdue. */
export function PreventView() {
  const { t } = useText()
  const care = useStore(s => s.care)
  const fault = useStore(s => s.careFault)
  const load = useStore(s => s.loadCare)
  useEffect(() => void load(), [load])
  return (
    <div className="column">
      <header className="page-head">
        <h1>{t('prevent.title')}</h1>
      </header>
      <p className="lead">{t('prevent.lead')}</p>
      {fault && <FaultNote fault={fault} />}
      {care ? <Board care={care} /> : <p className="quiet">{t('prevent.loading')}</p>}
    </div>
  )
}

function Board({ care }: { care: CareBoard }) {
  const text = useText()
  return (
    <>
      <Groups care={care} />
      <section className="card recovery">
        <Consequence row="K8">{recovery(care, text)}</Consequence>
      </section>
    </>
  )
}

function Groups({ care }: { care: CareBoard }) {
  const { t } = useText()
  return (
    <Tabs className="care-tabs">
      <TabList className="segments" aria-label={t('prevent.tabs')}>
        {CareTab.options.map(tab => (
          <Tab key={tab} id={tab} className="segment care-tab">
            <strong>{t(`tab.${tab}`)}</strong>
            <OpenCount care={care} tab={tab} />
          </Tab>
        ))}
      </TabList>
      {CareTab.options.map(tab => (
        <TabPanel key={tab} id={tab} className="care-panel">
          <ul className="card care-list">
            {care.items
              .filter(item => item.tab === tab)
              .map(item => (
                <CareRow key={item.id} item={item} />
              ))}
          </ul>
          {tab === 'hardware' && <SpareCard spareReady={care.spareReady} />}
          {tab === 'operation' && <PlanCard />}
          {tab === 'outside' && <NoticesCard notices={care.notices} />}
        </TabPanel>
      ))}
    </Tabs>
  )
}

function OpenCount({ care, tab }: { care: CareBoard; tab: CareTab }) {
  const { t } = useText()
  const count = openCare(care.items.filter(item => item.tab === tab))
  return <small>{count === 0 ? t('prevent.all-done') : t('prevent.open', { count })}</small>
}
