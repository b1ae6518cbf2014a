import { Button } from 'react-aria-components/Button'
import type { MainPage } from '../store/page'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Icon } from './icon'
import { LanguageSwitch } from './language-switch'
import { ModeDoor } from './mode-door'

const PAGES: readonly MainPage[] = [
  ...(['today', 'fix', 'history', 'prevent', 'add-terminal', 'demo', 'settings'] as const),
]

/** The way to every page, and the language always in sight. */
export function SideBar() {
  const { t } = useText()
  const demo = useStore(s => s.mode === 'demo')
  return (
    <header className="side screen-only">
      <p className="brand">{t('app.title')}</p>
      <nav aria-label={t('nav.title')}>
        {PAGES.filter(page => demo || page !== 'demo').map(page => (
          <PageLink key={page} page={page} />
        ))}
      </nav>
      <div className="side-end">
        <ModeDoor />
        <LanguageSwitch />
      </div>
    </header>
  )
}

function PageLink({ page }: { page: MainPage }) {
  const { t } = useText()
  const here = useStore(s => s.page === page)
  const go = useStore(s => s.go)
  return (
    <Button
      className="page-link"
      onPress={() => go(page)}
      {...(here && { 'aria-current': 'page' as const })}
    >
      <Icon name={page} />
      <span>{t(`nav.${page}`)}</span>
    </Button>
  )
}
