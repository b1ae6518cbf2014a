import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useText } from '../../text'
import { snapshotTexts } from '../say/snapshots'
import { useStore } from '../store/store'
import type { FormProps } from './run-drawer'

/** Which moment to go back to; what came after it is forgotten. */
export function BackForm({ run, close }: FormProps) {
  const text = useText()
  const { t } = text
  const stepBack = useStore(s => s.stepBack)
  const moments = snapshotTexts(run, text)
  const [chosen, setChosen] = useState(moments[0]?.step)
  const go = async () => {
    if (chosen !== undefined && (await stepBack(chosen))) close()
  }
  return (
    <div className="glass-form">
      <p className="quiet">{t('instructor.back.note')}</p>
      <RadioGroup
        className="glass-moments"
        value={chosen === undefined ? null : String(chosen)}
        onChange={value => setChosen(Number(value))}
      >
        <Label className="visually-hidden">{t('instructor.back.title')}</Label>
        {moments.map(({ step, text: words }) => (
          <Radio key={step} value={String(step)} className="glass-moment">
            {words}
          </Radio>
        ))}
      </RadioGroup>
      <Button
        className="glass-main-button"
        isDisabled={chosen === undefined}
        onPress={() => void go()}
      >
        {t('instructor.back.go')}
      </Button>
    </div>
  )
}
