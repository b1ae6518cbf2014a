import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import type { WordHit } from '../../shared/assisted'
import type { AssistedBrand } from '../../shared/terminal'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Field } from './field'

interface Props {
  readonly brand: AssistedBrand | null
  /** Without it the hits only explain. */
  readonly choose?: (hit: WordHit) => void
}

/** Finds what a terminal shows by a few of its words, and says what it means. */
export function WordSearch({ brand, choose }: Props) {
  const { t } = useText()
  const query = useStore(s => s.wordsQuery)
  const hits = useStore(s => s.wordsHits)
  const search = useStore(s => s.searchWords)
  useEffect(() => void search('', null), [search])
  const asked = query.trim() !== ''
  return (
    <div className="word-search">
      <Field
        label={t('words.search')}
        note={t('words.search.note')}
        value={query}
        onChange={typed => void search(typed, brand)}
      />
      <p role="status" className="quiet">
        {asked &&
          (hits.length === 0
            ? t('words.search.none')
            : t('words.search.found', { count: hits.length }))}
      </p>
      <ul className="hits">
        {hits.map(hit => (
          <li key={hit.id}>
            {choose ? (
              <Button className="answer hit" onPress={() => choose(hit)}>
                <Hit hit={hit} />
              </Button>
            ) : (
              <div className="hit">
                <Hit hit={hit} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Hit({ hit: { zh, en, meaning } }: { hit: WordHit }) {
  const { t } = useText()
  return (
    <>
      <code>{zh}</code> <code className="quiet">{en}</code>
      <strong>{t(`words.${meaning}`)}</strong>
      <span>{t(`words.${meaning}.next`)}</span>
    </>
  )
}
