import { PartButton, type PartProps } from './part-button'

/** The printer of the terminal: a lid over the roll, with a window through which the paper is seen. */
export function Head(props: PartProps) {
  const { paper, lid } = props.face
  return (
    <div className="handset-head" data-lid={lid} data-paper={paper ? 'in' : 'out'}>
      <svg
        className="handset-head-picture"
        viewBox="0 0 300 76"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path className="tear" d="M10 3.5h280" />
        {lid === 'open' ? <Compartment hasPaper={paper} /> : <ShutLid hasPaper={paper} />}
      </svg>
      <PartButton {...props} part="lid" />
      <PartButton {...props} part="paper" />
    </div>
  )
}

function Compartment({ hasPaper }: { hasPaper: boolean }) {
  return (
    <>
      <path className="lid" d="M16 4 26-13q1-3 5-3h238q4 0 5 3l10 17z" />
      <path className="hollow" d="M16 12h268v34H16z" />
      <path className="spindle" d="M16 29h268" />
      {hasPaper && (
        <>
          <rect className="roll" x="36" y="14" width="228" height="30" rx="4" />
          <path className="roll-line" d="M36 22h228M36 29h228M36 36h228" />
        </>
      )}
    </>
  )
}

function ShutLid({ hasPaper }: { hasPaper: boolean }) {
  return (
    <>
      <path className="lid" d="M16 10h268l-6 36H22z" />
      <path className="notch" d="M132 40q18-7 36 0" />
      <rect className="window" x="196" y="17" width="66" height="20" rx="10" />
      {hasPaper && <rect className="roll" x="202" y="20" width="54" height="14" rx="7" />}
    </>
  )
}
