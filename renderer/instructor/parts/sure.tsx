import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useText } from '../../text'

interface Props {
  readonly label: string
  /** What will be gone, in one sentence. */
  readonly question: string
  readonly sure: string
  /** What is pressed by who is not. */
  readonly keep?: string
  readonly onSure: () => void
}

/** Deleting is asked twice, and says what goes. */
export function Sure({ label, question, sure, keep, onSure }: Props) {
  const { t } = useText()
  const [isAsking, setIsAsking] = useState(false)
  if (!isAsking)
    return (
      <Button className="button" onPress={() => setIsAsking(true)}>
        {label}
      </Button>
    )
  return (
    <span className="sure" role="alert">
      {question}
      <Button className="button" autoFocus onPress={() => setIsAsking(false)}>
        {keep ?? t('instructor.keep')}
      </Button>
      <Button
        className="button danger"
        onPress={() => {
          setIsAsking(false)
          onSure()
        }}
      >
        {sure}
      </Button>
    </span>
  )
}
