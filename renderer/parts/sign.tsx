import type { Sign as SignName } from '../say/mood'

/** Drawn, not typed: glyphs like ◐ look different in every font, and a state must be known by its shape. */
const SHAPES: Readonly<Record<SignName, React.ReactNode>> = {
  dot: <circle cx="12" cy="12" r="4" fill="currentColor" stroke="none" />,
  half: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.5a8.5 8.5 0 0 0 0 17z" fill="currentColor" stroke="none" />
    </>
  ),
  tick: <path d="M5 12.8 10 18 19.5 6.5" />,
  unequal: <path d="M5 9.2h14M5 14.8h14M16 4.5 8 19.5" />,
  question: (
    <>
      <path d="M8.2 8.6C8.4 6.3 10 5 12.1 5c2.2 0 3.8 1.4 3.8 3.4 0 3-3.8 3.1-3.8 6.1" />
      <circle cx="12.1" cy="18.6" r="1.5" fill="currentColor" stroke="none" />
    </>
  ),
  alert: (
    <>
      <path d="M12 5v8.5" />
      <circle cx="12" cy="18.4" r="1.6" fill="currentColor" stroke="none" />
    </>
  ),
  cross: <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />,
  moving: (
    <>
      <circle cx="12" cy="12" r="8.5" opacity=".35" />
      <path d="M12 3.5a8.5 8.5 0 0 1 8.5 8.5" />
    </>
  ),
}

/** The sign of a state. Words stand beside it, so it is hidden from screen readers. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg className="sign" data-sign={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  )
}
