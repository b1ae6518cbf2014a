import { useEffect, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { type Text, textFor } from '../shared/i18n/translate'
import { useDocumentLook } from './document-look'
import { DemoMark } from './parts/demo-mark'
import { EngineBanner } from './parts/engine-banner'
import { SideBar } from './parts/side-bar'
import { RunRoom } from './parts/training/run-room'
import type { Page } from './store/page'
import { useStore } from './store/store'
import { TextContext } from './text'
import { AddTerminalView } from './views/add-terminal'
import { DemoView } from './views/demo'
import { FixView } from './views/fix'
import { HistoryView } from './views/history'
import { PassportView } from './views/passport'
import { PlansView } from './views/plans'
import { PreventView } from './views/prevent'
import { RedLineView } from './views/red-line'
import { SettingsView } from './views/settings'
import { TodayView } from './views/today'

const VIEWS: Readonly<Record<Page, () => React.ReactNode>> = {
  today: TodayView,
  fix: FixView,
  history: HistoryView,
  prevent: PreventView,
  passport: PassportView,
  plans: PlansView,
  'red-line': RedLineView,
  'add-terminal': AddTerminalView,
  demo: DemoView,
  settings: SettingsView,
}

/** The frame around every page: language, demo mark, navigation, the engine's state. */
export function App() {
  const settings = useStore(s => s.settings)
  const text = useMemo(() => textFor(settings.locale), [settings.locale])
  useDocumentLook(settings, text)
  return (
    <I18nProvider locale={settings.locale}>
      <TextContext value={text}>
        <RunRoom>
          <Frame text={text} />
        </RunRoom>
      </TextContext>
    </I18nProvider>
  )
}

function Frame({ text }: { text: Text }) {
  const demo = useStore(s => (s.mode ?? s.settings.mode) === 'demo')
  const page = useStore(s => s.page)
  const isMarked = useStore(s => s.training === null || s.training.state === 'prebrief')
  const View = VIEWS[page]
  useEffect(() => {
    if (page) scrollTo(0, 0)
  }, [page])
  return (
    <div className="frame" data-demo={demo && isMarked}>
      <Button className="skip" onPress={() => document.getElementById('main')?.focus()}>
        {text.t('app.skip')}
      </Button>
      {demo && isMarked && <DemoMark />}
      <SideBar />
      <main id="main" tabIndex={-1} className="page">
        <EngineBanner />
        <View />
      </main>
    </div>
  )
}
