import { useText } from '../text'

/** The terminal's own words, unchanged: what the person reads on its screen stands here too. */
export function TerminalWords({ words }: { words: readonly string[] }) {
  const { t } = useText()
  if (words.length === 0) return null
  return (
    <p className="words">
      <span>{t('words.title')}</span>
      <q>
        {words.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a display have a place and no other name
          <span key={index}>{line}</span>
        ))}
      </q>
    </p>
  )
}
