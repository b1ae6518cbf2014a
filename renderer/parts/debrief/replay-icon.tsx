const SHAPES = {
  play: <path d="M8 5.5v13l10.5-6.5z" fill="currentColor" />,
  pause: <path d="M8.5 5.5v13M15.5 5.5v13" />,
  again: <path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4.5v4h4" />,
  next: <path d="M7 5.5v13l8.5-6.5zM18 5.5v13" />,
  previous: <path d="M17 5.5v13L8.5 12zM6 5.5v13" />,
} as const

/** The signs of every player there is, in the line of ours. */
export function ReplayIcon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  )
}
