import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { entriesOf, MENU_GROUPS, type MenuEntry, nextPlace } from '../../../shared/inject-menu'
import type { PlaceInSettlement } from '../../../shared/training'
import { injectionName } from '../../say/injection'
import { placeText } from '../../say/place'
import { useText } from '../../text'
import { whereabouts } from '../say/whereabouts'
import { useStore } from '../store/store'
import { PlaceChoice } from './place-choice'
import type { FormProps } from './run-drawer'

/** What goes wrong, and for a mishap where; the next sensible place is chosen already. */
export function InjectForm({ run, close }: FormProps) {
  const { t } = useText()
  const inject = useStore(s => s.inject)
  const [entry, setEntry] = useState<MenuEntry>()
  const [place, setPlace] = useState<PlaceInSettlement>()
  const choose = (chosen: MenuEntry) => {
    setEntry(chosen)
    setPlace(nextPlace(chosen, whereabouts(run.log).stage))
  }
  const go = async () => {
    if (entry && (await inject(entry.injection, place ?? null))) close()
  }
  return (
    <div className="glass-form glass-inject">
      <Menu line={run.scenario.initial.line} chosen={entry} choose={choose} />
      <footer className="glass-inject-end">
        {place && <PlaceChoice key={entry?.id} place={place} choose={setPlace} />}
        <p role="status">{entry && <Foresight entry={entry} place={place} />}</p>
        <Button className="glass-main-button" isDisabled={!entry} onPress={() => void go()}>
          {t('instructor.inject.go')}
        </Button>
      </footer>
    </div>
  )
}

interface MenuProps {
  readonly line: MenuEntry['line']
  readonly chosen: MenuEntry | undefined
  readonly choose: (entry: MenuEntry) => void
}

function Menu({ line, chosen, choose }: MenuProps) {
  const { t } = useText()
  const entries = MENU_GROUPS.flatMap(group => entriesOf(group, line))
  return (
    <RadioGroup
      className="glass-inject-groups"
      value={chosen?.id ?? null}
      onChange={id => {
        const entry = entries.find(each => each.id === id)
        if (entry) choose(entry)
      }}
    >
      <Label className="visually-hidden">{t('instructor.inject.title')}</Label>
      {MENU_GROUPS.map(group => (
        <div key={group} className="glass-inject-group">
          <h3>{t(`instructor.inject.${group}`)}</h3>
          {entriesOf(group, line).map(each => (
            <EntryRadio key={each.id} entry={each} />
          ))}
        </div>
      ))}
    </RadioGroup>
  )
}

function EntryRadio({ entry: { id, injection, name } }: { entry: MenuEntry }) {
  const text = useText()
  return (
    <Radio value={id} className="glass-inject-entry">
      {name ? text.t(name) : injectionName(injection, text)}
    </Radio>
  )
}

interface ForesightProps {
  readonly entry: MenuEntry
  readonly place: PlaceInSettlement | undefined
}

/** What will happen, said before it is pressed. */
function Foresight({ entry: { injection, name }, place }: ForesightProps) {
  const text = useText()
  const what = name ? text.t(name) : injectionName(injection, text)
  return place
    ? text.t('instructor.inject.later', { what, place: placeText(place, text) })
    : text.t('instructor.inject.now', { what })
}
