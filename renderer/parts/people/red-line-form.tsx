import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { RadioGroup } from 'react-aria-components/RadioGroup'
import { RedLine } from '../../../shared/diagnosis'
import { APPROVERS, MAY, type Person } from '../../../shared/roles'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Choice } from '../choice'
import { Field } from '../field'
import { type Signature, Signing, signed, UNSIGNED } from './signing'

/** Shorter reasons explain nothing to another person. */
const SHORTEST_REASON = 10

/** What, why, who asks and who agrees: all four, or nothing is written. */
export function RedLineForm({ people }: { people: readonly Person[] }) {
  const { t } = useText()
  const terminalId = useStore(s => s.chosenTerminal ?? s.order[0])
  const request = useStore(s => s.requestRedLine)
  const [redLine, setRedLine] = useState<RedLine>()
  const [reason, setReason] = useState('')
  const [first, setFirst] = useState<Signature>(UNSIGNED)
  const [second, setSecond] = useState<Signature>(UNSIGNED)
  const same = first.personId !== '' && first.personId === second.personId
  const requestedBy = signed(first)
  const approvedBy = signed(second)
  const ask = async () => {
    if (!redLine || !terminalId || !requestedBy || !approvedBy) return
    setFirst(UNSIGNED)
    setSecond(UNSIGNED)
    await request({ terminalId, redLine, typedReason: reason.trim(), requestedBy, approvedBy })
  }
  const reasoned = [...reason.trim()].length >= SHORTEST_REASON
  const ready = redLine !== undefined && reasoned && requestedBy && approvedBy && !same
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (ready) void ask()
      }}
    >
      <Which chosen={redLine} choose={setRedLine} />
      <Field
        label={t('two-people.reason')}
        note={t('two-people.reason.note')}
        value={reason}
        onChange={setReason}
      />
      <Signing
        title={t('two-people.first')}
        people={people.filter(({ role }) => MAY[role].includes('ask-red-line'))}
        signature={first}
        change={setFirst}
      />
      <Approval redLine={redLine} people={people} signature={second} change={setSecond} />
      {same && <p className="field-problem">{t('two-people.same')}</p>}
      <div className="form-end">
        <Button type="submit" className="button tall danger" isDisabled={!ready}>
          {t('two-people.ask')}
        </Button>
      </div>
    </form>
  )
}

interface WhichProps {
  readonly chosen: RedLine | undefined
  readonly choose: (redLine: RedLine) => void
}

function Which({ chosen, choose }: WhichProps) {
  const { t } = useText()
  return (
    <RadioGroup
      className="choices"
      value={chosen ?? ''}
      onChange={value => choose(RedLine.parse(value))}
    >
      <Label>{t('two-people.which')}</Label>
      {RedLine.options.map(line => (
        <Choice
          key={line}
          value={line}
          title={t(`two-people.act.${line}`)}
          note={t(`redline.${line}.why`)}
        />
      ))}
    </RadioGroup>
  )
}

interface ApprovalProps {
  readonly redLine: RedLine | undefined
  readonly people: readonly Person[]
  readonly signature: Signature
  readonly change: (signature: Signature) => void
}

/** Only those whose word counts for this line can be the second person. */
function Approval({ redLine, people, signature, change }: ApprovalProps) {
  const { t, locale } = useText()
  const roles = redLine ? APPROVERS[redLine] : []
  const names = roles.map(role => t(`role.${role}`)).join(locale === 'en' ? ', ' : '、')
  return (
    <>
      <Signing
        title={t('two-people.second')}
        people={people.filter(({ role }) => roles.includes(role))}
        signature={signature}
        change={change}
      />
      <p className="quiet">
        {redLine ? t('two-people.approvers', { roles: names }) : t('two-people.approvers.first')}
      </p>
    </>
  )
}
