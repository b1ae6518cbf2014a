import type { Clock } from '../../clock'
import type { Link } from '../../terminals/link/link'
import type { RegisterMishap } from '../mishaps'

/** Longer than T2 and T3 (5 s): a late frame is one that was given up (ZVT PA00P016 ch. 3.4, 5.2.5). */
const LATE_MS = 6_000
/** Inside the data of a serial frame `10 02 CLASS INSTR …`, in the class of a bare APDU. */
const SPOILT_AT = { serial: 4, tcp: 0 } as const

type Line = keyof typeof SPOILT_AT
type FrameMishap = Exclude<RegisterMishap, 'register-link-cut'>

/** A link that the simulated cable can spoil: the next frame toward the register, or the line itself. */
export interface FaultyLink extends Link {
  strike(what: RegisterMishap): void
}

export function faultyLink(link: Link, line: Line, clock: Clock): FaultyLink {
  const struck: FrameMishap[] = []
  let inOrder: Promise<void> = Promise.resolve()
  const deliver = (bytes: Uint8Array, afterMs = 0): Promise<void> => {
    const sent = inOrder.then(async () => {
      if (afterMs > 0) await clock.sleep(afterMs)
      await link.write(bytes)
    })
    inOrder = sent.catch(() => undefined)
    return sent
  }
  const spoil: Readonly<Record<FrameMishap, (bytes: Uint8Array) => Promise<void>>> = {
    'register-frame-lost': async () => undefined,
    'register-frame-late': async bytes => {
      deliver(bytes, LATE_MS).catch(() => undefined)
    },
    'register-frame-duplicated': bytes => deliver(bytes).then(() => deliver(bytes)),
    'register-frame-corrupted': bytes => deliver(flipped(bytes, SPOILT_AT[line])),
  }
  return {
    incoming: link.incoming,
    close: () => link.close(),
    write(bytes) {
      // A lone ACK or NAK is no frame.
      const mishap = bytes.length > 1 ? struck.shift() : undefined
      return mishap ? spoil[mishap](bytes) : deliver(bytes)
    },
    strike(what) {
      if (what !== 'register-link-cut') struck.push(what)
      else link.close().catch(() => undefined)
    },
  }
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const spoilt = bytes.slice()
  spoilt[at] = (spoilt[at] ?? 0) ^ 0x01
  return spoilt
}
