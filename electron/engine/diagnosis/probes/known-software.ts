import type { TerminalState } from '../../terminals/driver'
import type { Finding } from '../scene'

/** What is known of a maker's releases. A further finding is a further row. */
interface Release {
  /** The terminal's own name (TLV E4/1F40). */
  readonly model: RegExp
  /** Its version number inside what it reports. */
  readonly version: RegExp
  /** Older ones are not taken by every host. */
  readonly oldest: readonly number[]
  /** Releases that are known to do something wrong. */
  readonly defective: readonly RegExp[]
}

/** The three simulated makers; a real one is added when it publishes what it supports. */
const RELEASES: readonly Release[] = [
  {
    model: /^SETTLEDESK-LINDEN/,
    version: /LN60-([\d.]+)/,
    oldest: [3, 2],
    defective: [/^LN60-3\.2\.0/],
  },
  {
    model: /^SETTLEDESK-HARBOR/,
    version: /HB-([\d.]+)/,
    oldest: [9, 10],
    defective: [/^HB-9\.13/],
  },
  {
    model: /^SETTLEDESK-CASCADE/,
    version: /^([\d.]+)/,
    oldest: [2, 0],
    defective: [/^2\.0\.6/],
  },
]

/** Whether the software is new enough, and known for a defect. Nothing is claimed of a model that nobody wrote down. */
export function knownSoftware({ model, software }: TerminalState): readonly Finding[] {
  const release = RELEASES.find(row => model !== undefined && row.model.test(model))
  if (!release || software === undefined) return []
  const measured = { version: software }
  const version = (release.version.exec(software)?.[1] ?? '').split('.').map(Number)
  return [
    {
      fact: 'terminal.software',
      result: isOlder(version, release.oldest) ? 'old' : 'current',
      measured,
    },
    {
      fact: 'terminal.defects',
      result: release.defective.some(row => row.test(software)) ? 'known' : 'none',
      measured,
    },
  ]
}

function isOlder(version: readonly number[], oldest: readonly number[]): boolean {
  const at = oldest.findIndex((number, index) => (version[index] ?? 0) !== number)
  return at >= 0 && (version[at] ?? 0) < (oldest[at] ?? 0)
}
