import { Settings } from '../../shared/contract'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Icon } from './icon'
import { Segments } from './segments'

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { t } = useText()
  const chosen = useStore(s => s.settings.theme)
  const change = useStore(s => s.changeSettings)
  return (
    <Segments
      label={t('theme.title')}
      chosen={chosen}
      choose={theme => void change({ theme })}
      segments={Settings.shape.theme.options.map(id => ({
        id,
        name: t(`theme.${id}`),
        shown: (
          <>
            <Icon name={id} />
            <span className="segment-word">{t(`theme.${id}`)}</span>
          </>
        ),
      }))}
    />
  )
}
