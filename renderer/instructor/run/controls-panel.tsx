import { useCallback, useState } from 'react'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import { useText } from '../../text'
import type { Run } from '../store/run'
import { useStore } from '../store/store'
import { type ButtonProps, ControlButton } from './control-button'
import { useControlKeys } from './control-keys'
import { type Control, canPress, SPEED_CONTROLS } from './controls'
import { type DrawerName, isDrawer, RunDrawer } from './run-drawer'

/** The dozen controls. Each is a button, and has a key. */
export function Controls({ run }: { run: Run }) {
  const { t } = useText()
  const [drawer, setDrawer] = useState<DrawerName>()
  const [hasKeys, setHasKeys] = useState(true)
  const press = usePress(run, setDrawer, setHasKeys)
  useControlKeys(press, hasKeys)
  const isFrozen = run.view.state === 'frozen'
  const button = (control: Control, label: MessageKey, more: Partial<ButtonProps> = {}) => (
    <ControlButton
      key={control}
      control={control}
      label={t(label)}
      isDisabled={!canPress(control, run)}
      press={press}
      {...more}
    />
  )
  return (
    <section className="glass-controls" aria-labelledby="glass-controls-title">
      <h2 id="glass-controls-title">{t('instructor.controls')}</h2>
      <div className="glass-control-grid" data-keys={hasKeys}>
        {button('freeze', isFrozen ? 'instructor.go-on' : 'instructor.freeze', { tone: 'main' })}
        <Speeds run={run} press={press} />
        {button('inject', 'instructor.inject')}
        {button('early', 'instructor.early')}
        {button('say', 'instructor.say')}
        {button('note', 'instructor.note')}
        {button('back', 'instructor.back')}
        {button('keys', 'instructor.keys', { isOn: hasKeys })}
        {button('finish', 'instructor.finish', { tone: 'danger' })}
      </div>
      <RunDrawer run={run} name={drawer} close={() => setDrawer(undefined)} />
    </section>
  )
}

interface SpeedsProps {
  readonly run: Run
  readonly press: (control: Control) => void
}

function Speeds({ run, press }: SpeedsProps) {
  const { t } = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a frame of its own
    <div className="glass-speeds" role="group" aria-label={t('instructor.speed')}>
      {SPEED_CONTROLS.map(({ control, speed }) => (
        <ControlButton
          key={control}
          control={control}
          label={`×${speed}`}
          isOn={run.view.speed === speed}
          isDisabled={!canPress(control, run)}
          press={press}
        />
      ))}
    </div>
  )
}

/** What pressing a control does, by button or by key. */
function usePress(
  run: Run,
  open: (name: DrawerName) => void,
  setHasKeys: (change: (before: boolean) => boolean) => void,
): (control: Control) => void {
  const freeze = useStore(s => s.freeze)
  const setSpeed = useStore(s => s.setSpeed)
  const fireEarly = useStore(s => s.fireEarly)
  return useCallback(
    control => {
      if (!canPress(control, run)) return
      const speed = SPEED_CONTROLS.find(each => each.control === control)?.speed
      const [next] = run.upcoming
      if (speed !== undefined) void setSpeed(speed)
      else if (isDrawer(control)) open(control)
      else if (control === 'keys') setHasKeys(before => !before)
      else if (control === 'freeze') void freeze(run.view.state === 'running')
      else if (next) void fireEarly(next.index)
    },
    [run, freeze, setSpeed, fireEarly, open, setHasKeys],
  )
}
