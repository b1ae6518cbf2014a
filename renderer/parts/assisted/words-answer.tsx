import { Button } from 'react-aria-components/Button'
import type { AssistedStep, AssistedView } from '../../../shared/assisted'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { WordSearch } from '../word-search'

interface Props {
  readonly assisted: AssistedView
  readonly step: AssistedStep
}

/** More than these are found faster by typing. */
const MOST = 6

/** What the screen says: the likely texts as buttons, and a search for any other. */
export function WordsAnswer({ assisted, step }: Props) {
  const { t } = useText()
  const busy = useStore(s => s.assistedBusy)
  const answer = useStore(s => s.answerAssisted)
  const typed = useStore(s => s.wordsQuery)
  const say = (text: string, entry: string | null) =>
    void answer(assisted, { kind: 'words', text: text.slice(0, 200), entry })
  return (
    <>
      {step.expected.length > 0 && (
        <section aria-label={t('assisted.page.expected')}>
          <p className="quiet">{t('assisted.page.expected')}</p>
          <div className="step-buttons" data-equal="true">
            {step.expected.slice(0, MOST).map(hit => (
              <Button
                key={hit.id}
                className="answer"
                isDisabled={busy}
                onPress={() => say(hit.zh, hit.id)}
              >
                <span className="display">{hit.zh}</span>
                <small lang="en">{hit.en}</small>
              </Button>
            ))}
          </div>
        </section>
      )}
      <WordSearch brand={assisted.brand} choose={hit => say(hit.zh, hit.id)} />
      {typed.trim() !== '' && (
        <div className="step-buttons">
          <Button className="button tall" isDisabled={busy} onPress={() => say(typed, null)}>
            {t('assisted.page.use')}
          </Button>
        </div>
      )}
    </>
  )
}
