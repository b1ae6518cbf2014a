import type { Mark } from '../../../shared/training'

const SHAPES: Readonly<Record<Mark, React.ReactNode>> = {
  done: <path d="M5 12.8 10 18 19.5 6.5" />,
  late: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 12V3.5a8.5 8.5 0 0 1 8.5 8.5z" fill="currentColor" stroke="none" />
    </>
  ),
  missed: <path d="M5.5 12h13" />,
  wrong: <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />,
}

/** ✓ done, ◔ late, – missed, ✕ wrong. Drawn, because glyphs differ in every font; a word stands beside it. */
export function MarkSign({ mark }: { mark: Mark }) {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[mark]}
    </svg>
  )
}

/** The same inside a drawing, around its own middle. */
export function MarkGlyph({ mark }: { mark: Mark }) {
  return <g transform="scale(.62) translate(-12 -12)">{SHAPES[mark]}</g>
}
