import { Button } from 'react-aria-components/Button'
import type { WizardScreen } from '../../../shared/wizard'
import { useEnter } from '../../enter'
import { mainOption } from '../../say/main-option'
import { useStore } from '../../store/store'
import { useText } from '../../text'

/** The recommended way large and on Enter, the others beside it, and the way back. */
export function StepButtons({ screen }: { screen: WizardScreen }) {
  const { t } = useText()
  const busy = useStore(s => s.wizardBusy)
  const press = useStore(s => s.pressWizard)
  const back = useStore(s => s.backWizard)
  const main = mainOption(screen)
  const act = main && !busy ? () => void press(screen, main.id) : undefined
  useEnter(act)
  const others = screen.options.filter(option => option !== main)
  if (screen.options.length === 0) return null
  return (
    <div className="step-buttons" data-equal={main === undefined}>
      {main && (
        <Button className="main-button" isDisabled={busy} {...(act && { onPress: act })}>
          {busy ? t('do.waiting') : t(main.text)}
          {!busy && (
            <span className="key" aria-hidden="true">
              Enter
            </span>
          )}
        </Button>
      )}
      {others.map(option => (
        <Button
          key={option.id}
          className={main || option.id === 'cannot' ? 'button tall' : 'answer'}
          isDisabled={busy}
          onPress={() => void press(screen, option.id)}
        >
          {t(option.text)}
        </Button>
      ))}
      {screen.canGoBack && (
        <Button className="button tall ghost" isDisabled={busy} onPress={() => void back(screen)}>
          {t('guide.back')}
        </Button>
      )}
    </div>
  )
}
