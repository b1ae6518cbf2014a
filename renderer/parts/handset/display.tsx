import type { HandsetFace } from '../../../shared/handset'
import { useText } from '../../text'
import { ReadAloud } from './read-aloud'
import { StatusBar } from './status-bar'

/** The display with the terminal's own words. It can have the focus, so that a keyboard can be its keypad. */
export function Display({ face }: { face: HandsetFace }) {
  const { t } = useText()
  const { lines, powered, language } = face
  return (
    <div className="handset-bezel">
      <section
        className="handset-display"
        aria-label={t('handset.display')}
        aria-description={t('handset.display.keys')}
        data-powered={powered}
        data-busy={face.busy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and takes what a keyboard types
        tabIndex={0}
      >
        {powered && <StatusBar face={face} />}
        <div className="handset-lines" lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of the display is its place
            <p key={at}>{line}</p>
          ))}
        </div>
      </section>
      <ReadAloud words={powered ? lines.join('\n') : t('handset.display.dark')} />
    </div>
  )
}
