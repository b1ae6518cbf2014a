import { Settings } from '../../shared/contract'
import type { Locale } from '../../shared/i18n/catalogue'
import { useText } from '../text'
import { Segments } from './segments'

interface Props {
  readonly label: string
  readonly language: Locale
  readonly choose: (language: Locale) => void
}

/** Each language in its own words: whoever cannot read one finds the other. */
export function LanguageChoice({ label, language, choose }: Props) {
  const { t } = useText()
  return (
    <Segments
      label={label}
      chosen={language}
      choose={choose}
      segments={Settings.shape.locale.options.map(id => ({
        id,
        shown: <span lang={id}>{t(`language.${id}`)}</span>,
      }))}
    />
  )
}
