import { useStore } from '../store/store'
import { useText } from '../text'
import { LanguageChoice } from './language-choice'

/** The language of the console, on every page. */
export function LanguageSwitch() {
  const { t } = useText()
  const language = useStore(s => s.settings.locale)
  const change = useStore(s => s.changeSettings)
  return (
    <LanguageChoice
      label={t('language.title')}
      language={language}
      choose={locale => void change({ locale })}
    />
  )
}
