import type { HandsetFace } from '../../shared/handset'
import type { Text } from '../../shared/i18n/translate'

/** What is new on the terminal's face. The first look tells its display only: nothing was moved yet. */
export function faceNews(face: HandsetFace, before: HandsetFace | undefined, text: Text): string {
  const news = before ? [...moved(face, before, text), ...shown(face, before, text)] : []
  if (!before) return displayText(face, text)
  return news.length === 0 ? text.t('run.face.same') : news.join(text.t('run.gap'))
}

/** Bars and charge come and go by themselves: they are no news. */
export const isNews = (face: HandsetFace, before: HandsetFace | undefined): boolean =>
  !before || visible(face) !== visible(before)

const visible = ({ signal: _, battery: _charge, busy: _busy, ...rest }: HandsetFace): string =>
  JSON.stringify({ ...rest, slip: rest.slip.length > 0 })

const shown = (face: HandsetFace, before: HandsetFace, text: Text): readonly string[] =>
  face.powered === before.powered && face.lines.join('\n') === before.lines.join('\n')
    ? []
    : [displayText(face, text)]

function displayText({ powered, lines }: HandsetFace, { t }: Text): string {
  const words = lines.map(line => line.trim()).filter(Boolean)
  return powered ? t('run.face.display', { lines: words.join(' · ') }) : t('run.face.dark')
}

const inOrOut = (isIn: boolean) => (isIn ? ('in' as const) : ('out' as const))

function moved(face: HandsetFace, before: HandsetFace, { t }: Text): readonly string[] {
  const keys = (of: HandsetFace) =>
    [
      `run.face.paper.${inOrOut(of.paper)}`,
      `run.face.lid.${of.lid}`,
      `run.face.mains.${inOrOut(of.mains)}`,
      `run.face.network.${of.network}`,
      `run.face.register.${of.register}`,
      `run.face.card.${inOrOut(of.card)}`,
      `run.face.slip.${inOrOut(of.slip.length > 0)}`,
    ] as const
  const old = new Set<string>(keys(before))
  return keys(face)
    .filter(key => !old.has(key))
    .map(key => t(key))
}
