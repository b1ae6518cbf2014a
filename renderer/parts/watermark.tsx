import { useText } from '../text'

/** Lies over a demo slip, on screen and on paper. */
export function Watermark() {
  const { t } = useText()
  return <span className="watermark" aria-hidden="true" data-mark={t('demo.mark')} />
}
