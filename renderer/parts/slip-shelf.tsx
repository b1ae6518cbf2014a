import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Attempt, Receipt } from '../../shared/settlement'
import { useStore } from '../store/store'
import { useText } from '../text'
import { FaultNote } from './fault-note'
import { Slip } from './slip'

interface Props {
  readonly attempt: Attempt | null
  readonly receipts: readonly Receipt[]
}

/** All slips of one attempt, one shown at a time, with print and save below. */
export function SlipShelf({ attempt, receipts }: Props) {
  const [chosen, setChosen] = useState(0)
  const shown = receipts[Math.min(chosen, receipts.length - 1)]
  if (!attempt || !shown) return <NoSlip />
  return (
    <div className="shelf">
      {receipts.length > 1 && (
        <SlipChoice receipts={receipts} chosen={receipts.indexOf(shown)} choose={setChosen} />
      )}
      <Slip receipt={shown} attempt={attempt} />
      <SlipActions name={`slip-${attempt.batchNo ?? attempt.id}`} />
    </div>
  )
}

function NoSlip() {
  const { t } = useText()
  return (
    <div className="no-slip screen-only">
      <strong>{t('slip.none')}</strong>
      <span>{t('slip.none.note')}</span>
    </div>
  )
}

interface ChoiceProps {
  readonly receipts: readonly Receipt[]
  readonly chosen: number
  readonly choose: (index: number) => void
}

function SlipChoice({ receipts, chosen, choose }: ChoiceProps) {
  const { t } = useText()
  const name = ({ kind }: Receipt, index: number) => {
    const before = receipts.slice(0, index).filter(other => other.kind === kind).length
    return before === 0 ? t(`slip.${kind}`) : `${t(`slip.${kind}`)} ${before + 1}`
  }
  return (
    <ToggleButtonGroup
      className="segments screen-only"
      aria-label={t('slip.choose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => choose(Number([...keys][0] ?? 0))}
    >
      {receipts.map((receipt, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slips are only ever appended, and have no other name
        <ToggleButton key={index} id={index} className="segment">
          {name(receipt, index)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function SlipActions({ name }: { name: string }) {
  const { t } = useText()
  const print = useStore(s => s.printSlip)
  const save = useStore(s => s.saveSlip)
  const busy = useStore(s => s.slipBusy)
  const done = useStore(s => s.slipDone)
  const fault = useStore(s => s.slipFault)
  return (
    <div className="slip-actions screen-only">
      <Button className="button" isDisabled={busy} onPress={() => void print()}>
        {t('slip.print')}
      </Button>
      <Button className="button" isDisabled={busy} onPress={() => void save(name.slice(0, 80))}>
        {t('slip.save')}
      </Button>
      <p role="status">
        {done?.kind === 'saved' && t('slip.saved', { path: done.path })}
        {done?.kind === 'printed' && t('slip.printed')}
      </p>
      {fault && <FaultNote fault={fault} />}
    </div>
  )
}
