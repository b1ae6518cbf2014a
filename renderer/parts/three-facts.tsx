import type { TerminalView } from '../../shared/contract'
import { facts } from '../say/facts'
import type { Sign as SignName, Tone } from '../say/mood'
import { useText } from '../text'
import { Sign } from './sign'

const SIGNS: Readonly<Record<Tone, SignName>> = {
  quiet: 'dot',
  go: 'tick',
  ask: 'half',
  stop: 'alert',
  unknown: 'question',
}

/** What is safe, what is left, can I sell. */
export function ThreeFacts({ view }: { view: TerminalView }) {
  const text = useText()
  return (
    <dl className="facts" aria-label={text.t('fact.title')}>
      {facts(view, text).map(({ id, label, tone, value, note }) => (
        <div key={id} data-tone={tone}>
          <dt>
            <Sign name={SIGNS[tone]} />
            {label}
          </dt>
          <dd>
            <strong>{value}</strong>
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
