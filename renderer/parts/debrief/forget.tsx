import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useText } from '../../text'

interface Props {
  readonly label: string
  /** Tells one such button from another to whoever only hears it. */
  readonly about?: string
  readonly sure: string
  readonly onForget: () => void
}

/** Deletes on request, after one question: nothing brings it back. */
export function Forget({ label, about, sure, onForget }: Props) {
  const { t } = useText()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking)
    return (
      <div className="forget">
        <Button
          className="link-button forget-button"
          aria-label={about ? `${label}: ${about}` : label}
          onPress={() => setAsking(true)}
        >
          {label}
        </Button>
      </div>
    )
  return (
    <div className="forget" role="alert">
      <p className="forget-sure">{sure}</p>
      <Button className="button" autoFocus onPress={() => setAsking(false)}>
        {t('progress.forget.keep')}
      </Button>
      <Button className="button danger" onPress={onForget}>
        {t('progress.forget.yes')}
      </Button>
    </div>
  )
}
