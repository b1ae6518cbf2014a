/** The few pictures of the navigation, in the line of the signs. */
const ICONS = {
  today: (
    <path d="M5 4.5h14v16l-2.3-1.6-2.4 1.6-2.3-1.6-2.3 1.6-2.4-1.6L5 20.5zM8.5 9h7M8.5 13h4" />
  ),
  fix: (
    <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.500M8 10.500l2 2 3.5-4" />
  ),
  prevent: (
    <path d="M12 3.5 19 6v6c0 4.2-2.8 7.2-7 8.5-4.2-1.3-7-4.3-7-8.500V6zM8.8 12l2.3 2.3 4.2-4.6" />
  ),
  history: <path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4.5v4h4M12 8v4.2l3 1.8" />,
  'add-terminal': <path d="M7 3.5h10v17H7zM9.5 6.5h5v3.5h-5zM12 13v5M9.5 15.5h5" />,
  demo: <path d="M4 8.5 12 5l8 3.5L12 12zM7.5 10.5v4.8c2.6 2.2 6.4 2.2 9 0v-4.8M20 8.5v5.5" />,
  settings: (
    <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 7m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M9 17m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0" />
  ),
  unfold: <path d="m7 10 5 5 5-5" />,
  refresh: <path d="M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 4.5v4h-4" />,
  light: (
    <path d="M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2.3M12 19.2v2.3M2.5 12h2.3M19.2 12h2.3M5.3 5.3l1.6 1.6M17.1 17.1l1.6 1.6M5.3 18.7l1.6-1.6M17.1 6.9l1.6-1.6" />
  ),
  dark: <path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z" />,
  system: <path d="M4 5h16v11H4zM9 20h6M12 16v4" />,
} as const

export type IconName = keyof typeof ICONS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {ICONS[name]}
    </svg>
  )
}
