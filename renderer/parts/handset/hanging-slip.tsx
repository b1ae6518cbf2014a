import { Button } from 'react-aria-components/Button'
import { useText } from '../../text'

interface HangingSlipProps {
  readonly lines: readonly string[]
  readonly isFrozen: boolean
  readonly onTear: () => void
}

/** The paper that comes out of the printer, line by line, until somebody tears it off. */
export function HangingSlip({ lines, isFrozen, onTear }: HangingSlipProps) {
  const { t } = useText()
  const count = lines.length
  return (
    <div className="handset-feed" data-empty={count === 0}>
      {count === 0 ? (
        <p className="visually-hidden">{t('handset.no-slip')}</p>
      ) : (
        <>
          <section
            className="handset-paper"
            aria-label={t('handset.slip.lines', { count })}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long slip scrolls
            tabIndex={0}
          >
            <div>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line of paper is its place
                <p key={at}>{line}</p>
              ))}
            </div>
          </section>
          <Button
            className="handset-tear"
            aria-label={t('handset.do.slip.out')}
            isDisabled={isFrozen}
            onPress={onTear}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M3 12h3l1.5-2 2 4 2-4 2 4 1.5-2h2M10 3v4M7.5 4.5 10 2l2.5 2.5" />
            </svg>
            <span>{t('handset.tear')}</span>
          </Button>
        </>
      )}
    </div>
  )
}
