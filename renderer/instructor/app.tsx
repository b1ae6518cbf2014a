import { useLayoutEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { textFor } from '../../shared/i18n/translate'
import { LanguageChoice } from '../parts/language-choice'
import { TextContext, useText } from '../text'
import { EngineNote } from './parts/engine-note'
import { Mark } from './parts/mark'
import { RecordsTab } from './records/records-tab'
import { RunTab } from './run/run-tab'
import { ScenariosTab } from './scenarios/scenarios-tab'
import { TABS, type Tab as TabName } from './store/page'
import { useStore } from './store/store'

const PANELS: Readonly<Record<TabName, () => React.ReactNode>> = {
  run: RunTab,
  scenarios: ScenariosTab,
  records: RecordsTab,
}

/** The instructor's window: the truth of the run, and a dozen controls at most. */
export function InstructorApp() {
  const locale = useStore(s => s.settings.locale)
  const text = useMemo(() => textFor(locale), [locale])
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    document.title = text.t('instructor.window')
  }, [locale, text])
  return (
    <I18nProvider locale={locale}>
      <TextContext value={text}>
        <Frame />
      </TextContext>
    </I18nProvider>
  )
}

/** The mark stands over every page: nobody takes this window for the console. */
function Frame() {
  const { t } = useText()
  const tab = useStore(s => s.tab)
  const showTab = useStore(s => s.showTab)
  const language = useStore(s => s.settings.locale)
  const change = useStore(s => s.changeSettings)
  return (
    <Tabs
      className="glass-frame"
      selectedKey={tab}
      onSelectionChange={key => showTab(TABS.find(each => each === key) ?? 'run')}
    >
      <header className="glass-head">
        <Mark />
        <TabList className="glass-tabs" aria-label={t('instructor.tabs')}>
          {TABS.map(each => (
            <Tab key={each} id={each} className="glass-tab">
              {t(`instructor.tab.${each}`)}
            </Tab>
          ))}
        </TabList>
        <LanguageChoice
          label={t('language.title')}
          language={language}
          choose={locale => void change({ locale })}
        />
      </header>
      <main className="glass-main">
        <EngineNote />
        {TABS.map(each => {
          const Panel = PANELS[each]
          return (
            <TabPanel key={each} id={each} className="glass-panel">
              <Panel />
            </TabPanel>
          )
        })}
      </main>
    </Tabs>
  )
}
