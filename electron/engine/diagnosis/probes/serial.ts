import { parseAddress } from '../../../../shared/terminal'
import type { Finding, Measure, Scene } from '../scene'
import type { Seen, Sight } from '../sight'

/** Speeds that card terminals are set to, the likeliest first. */
const SPEEDS: readonly number[] = [9600, 115_200, 19_200, 38_400, 57_600]

/**
 * The serial line: does anything come, does it add up, is somebody at the other end, and would another speed be
 * understood. Tried with a registration and a status enquiry only.
 */
export const serial: Measure = async ({ card, surroundings }, sight) => {
  const address = parseAddress(card.address)
  if (address.kind !== 'zvt-serial') return []
  const { baud, path } = address
  const seen = await sight.look()
  const peer = await surroundings.serialPeer(path)
  return [...bytes(seen, path), ...ready(seen, peer, path), ...(await speed(sight, seen, baud))]
}

/** Cables of three wires carry no ready line: a terminal that answers is there all the same. */
function ready(seen: Seen, peer: { on: boolean } | null, path: string): readonly Finding[] {
  if (!seen.reached && !peer) return []
  const result = seen.reached || peer?.on ? 'on' : 'off'
  return [{ fact: 'serial.dtr', result, measured: { path } }]
}

function bytes(seen: Seen, path: string): readonly Finding[] {
  const { noiseBytes, brokenFrames } = seen.line
  const broken = noiseBytes + brokenFrames
  const came = seen.reached || broken > 0
  const opened = seen.reached || !NOT_OPENED.has(seen.fault.code)
  if (!opened) return []
  return [
    { fact: 'serial.bytes', result: came ? 'coming' : 'none', measured: { path } },
    ...(came
      ? ([
          {
            fact: 'serial.framing',
            result: broken > 0 ? 'errors' : 'clean',
            measured: { count: broken },
          },
        ] as const)
      : []),
  ]
}

const NOT_OPENED: ReadonlySet<string> = new Set([
  'link.no-such-port',
  'link.port-denied',
  'link.port-busy',
])

async function speed(sight: Sight, seen: Seen, baud: number): Promise<readonly Finding[]> {
  if (seen.reached) return [{ fact: 'serial.baud', result: 'matches', measured: { baud } }]
  if (NOT_OPENED.has(seen.fault.code)) return []
  for (const other of SPEEDS.filter(each => each !== baud))
    if ((await sight.lookAt(other)).reached)
      return [
        { fact: 'serial.baud', result: 'other-works', measured: { before: baud, now: other } },
      ]
  return []
}

/** The path a serial terminal is connected to; null where it is not a serial one. */
export function serialPath({ card }: Scene): string | null {
  const address = parseAddress(card.address)
  return address.kind === 'zvt-serial' ? address.path : null
}
