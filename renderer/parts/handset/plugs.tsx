import { useText } from '../../text'
import { PartButton, type PartProps } from './part-button'

/** What each plug looks like at the end of its cable. */
const PLUGS = {
  mains: <path className="plug" d="M22 20h20v12q0 4-4 4H26q-4 0-4-4zM27 36v6M37 36v6" />,
  network: <path className="plug" d="M23 18h18v18H23zM27 36v6M32 36v6M37 36v6M28 18v-4h8v4" />,
  register: <path className="plug" d="M19 20h26l-3 14H22zM26 34v8M32 34v8M38 34v8" />,
} as const
const PARTS = ['mains', 'network', 'register'] as const

/** The three cables at the foot of the terminal, each in its socket, half out of it, or beside it. */
export function Plugs(props: PartProps) {
  const { t } = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are plugs
    <div className="handset-plugs" role="group" aria-label={t('handset.parts')}>
      {PARTS.map(part => (
        <PartButton key={part} {...props} part={part}>
          <svg className="handset-plug" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
            <g className="handset-cable">
              <path className="cord" d="M32-18v36" />
              {PLUGS[part]}
            </g>
            <path className="socket" d="M14 46h36v14q0 3-3 3H17q-3 0-3-3z" />
          </svg>
        </PartButton>
      ))}
    </div>
  )
}
