import { useState } from 'react'
import { STAGES } from '../../../shared/stage'
import type { PlaceInSettlement } from '../../../shared/training'
import { Field } from '../../parts/field'
import { useText } from '../../text'
import { SelectOne } from '../parts/select'

const EDGES = ['before', 'between', 'after'] as const
/** Stages that go through items one by one. */
const HAS_ITEMS: ReadonlySet<string> = new Set(['R', 'U'])
const GOOD_ITEM = /^[1-9]\d{0,3}$/

interface Props {
  readonly place: PlaceInSettlement
  readonly choose: (place: PlaceInSettlement) => void
}

/** Stage, edge and item at which a mishap strikes. */
export function PlaceChoice({ place, choose }: Props) {
  const { t } = useText()
  const [typed, setTyped] = useState(place.item === undefined ? '' : String(place.item))
  const { stage, edge } = place
  const named = t(`stage.${stage}`)
  const isGood = typed === '' || GOOD_ITEM.test(typed)
  return (
    <div className="glass-place">
      <SelectOne
        label={t('instructor.place.stage')}
        value={stage}
        options={STAGES.filter(each => each !== '$').map(id => ({ id, text: t(`stage.${id}`) }))}
        onChange={id => {
          setTyped('')
          choose({ stage: STAGES.find(each => each === id) ?? stage, edge })
        }}
      />
      <SelectOne
        label={t('instructor.place.edge')}
        value={edge}
        options={EDGES.map(id => ({ id, text: t(`place.${id}`, { stage: named }) }))}
        onChange={id => choose({ ...place, edge: EDGES.find(each => each === id) ?? edge })}
      />
      {HAS_ITEMS.has(stage) && (
        <Field
          label={t('instructor.place.number')}
          note={t('instructor.place.number.note')}
          value={typed}
          onChange={value => {
            setTyped(value)
            if (value === '') choose({ stage, edge })
            else if (GOOD_ITEM.test(value)) choose({ stage, edge, item: Number(value) })
          }}
          problem={isGood ? undefined : t('instructor.place.number.note')}
        />
      )}
    </div>
  )
}
