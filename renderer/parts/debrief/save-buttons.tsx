import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import { flushSync } from 'react-dom'
import type { TrainingRecord } from '../../../shared/classroom'
import type { Input } from '../../../shared/contract'
import { Fault, type FaultData } from '../../../shared/fault'
import { ask } from '../../bridge'
import { recordCsv } from '../../say/record-csv'
import { useText } from '../../text'
import { FaultNote } from '../fault-note'

interface Props {
  readonly record: TrainingRecord
  /** The PDF is printed from the page: it must be without names before, and may have them again after. */
  readonly whileUnnamed: (isUnnamed: boolean) => void
}

/** Takes the debrief home: without personal data, unless somebody asks for it. */
export function SaveButtons({ record, whileUnnamed }: Props) {
  const text = useText()
  const { t } = text
  const [withName, setWithName] = useState(false)
  const [path, setPath] = useState<string | null>(null)
  const [fault, setFault] = useState<FaultData | null>(null)
  const suggestedName = `debrief-${record.scenario.id}-${record.at.slice(0, 10)}`
  const save = async (wish: Input<'debrief.save'>) => {
    setFault(null)
    if (!withName) flushSync(() => whileUnnamed(true))
    await ask('debrief.save', wish)
      .then(saved => setPath(saved.path))
      .catch((thrown: unknown) => setFault(Fault.from(thrown).toData()))
    whileUnnamed(false)
  }
  return (
    <div className="debrief-save on-screen">
      <Button className="button" onPress={() => void save({ as: 'pdf', suggestedName })}>
        {t('save.pdf')}
      </Button>
      <Button
        className="button"
        onPress={() =>
          void save({ as: 'csv', suggestedName, csv: recordCsv(record, text, withName) })
        }
      >
        {t('save.csv')}
      </Button>
      <Checkbox className="tick-box" isSelected={withName} onChange={setWithName}>
        <span className="tick-mark" />
        <span>
          {t('save.with-name')} <small>{t('save.with-name.note')}</small>
        </span>
      </Checkbox>
      <p className="debrief-saved" role="status">
        {path && t('save.saved', { path })}
      </p>
      {fault && <FaultNote fault={fault} />}
    </div>
  )
}
