import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Settings } from '../../../shared/contract'
import { useText } from '../../text'
import { useStore } from '../store/store'

/** The language of both windows; each in its own words. */
export function LanguageChoice() {
  const { t } = useText()
  const locale = useStore(s => s.settings.locale)
  const change = useStore(s => s.changeSettings)
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={t('language.title')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[locale]}
      onSelectionChange={keys => {
        const chosen = Settings.shape.locale.safeParse([...keys][0])
        if (chosen.success) void change({ locale: chosen.data })
      }}
    >
      {Settings.shape.locale.options.map(option => (
        <ToggleButton key={option} id={option} className="segment">
          <span lang={option}>{t(`language.${option}`)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
