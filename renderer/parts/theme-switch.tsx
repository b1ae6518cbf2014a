import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Settings } from '../../shared/contract'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Icon } from './icon'

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { t } = useText()
  const theme = useStore(s => s.settings.theme)
  const change = useStore(s => s.changeSettings)
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={t('theme.title')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={keys => {
        const chosen = Settings.shape.theme.safeParse([...keys][0])
        if (chosen.success) void change({ theme: chosen.data })
      }}
    >
      {Settings.shape.theme.options.map(option => (
        <ToggleButton
          key={option}
          id={option}
          className="segment"
          aria-label={t(`theme.${option}`)}
        >
          <Icon name={option} />
          <span className="segment-word">{t(`theme.${option}`)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
