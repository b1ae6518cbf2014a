import { PartButton, type PartProps } from './part-button'

/** The chip reader in the front edge, with what is in it. */
export function CardSlot(props: PartProps) {
  return (
    <div className="handset-slot">
      <PartButton {...props} part="card">
        <svg className="handset-card" viewBox="0 0 200 38" aria-hidden="true" focusable="false">
          <path className="mouth" d="M16 8h168" />
          {props.face.card && (
            <>
              <path className="card" d="M24 8h152v22q0 6-6 6H30q-6 0-6-6z" />
              <path className="band" d="M24 24h152v6H24z" />
              <path className="number" d="M36 16h18M60 16h18M84 16h18" />
            </>
          )}
        </svg>
      </PartButton>
    </div>
  )
}
