import { SPEEDS, type Speed } from '../../../shared/classroom'
import type { Run } from '../store/run'

/** Everything an instructor can press during a run. Stations with more than a dozen are not used to the full. */
export const CONTROLS = [
  ...(['freeze', 'speed-1', 'speed-2', 'speed-5', 'speed-10', 'back'] as const),
  ...(['inject', 'early', 'say', 'note', 'finish', 'keys'] as const),
] as const
export type Control = (typeof CONTROLS)[number]

/** The key of each, as it stands on the button. */
export const KEYS: Readonly<Record<Control, string>> = {
  freeze: 'F',
  'speed-1': '1',
  'speed-2': '2',
  'speed-5': '5',
  'speed-10': '0',
  back: 'B',
  inject: 'I',
  early: 'E',
  say: 'S',
  note: 'N',
  finish: 'X',
  keys: 'K',
}

export const SPEED_CONTROLS: readonly { readonly control: Control; readonly speed: Speed }[] =
  SPEEDS.map(speed => ({ control: `speed-${speed}`, speed }))

/** What a key presses, whichever way it is written. */
export const controlOf = (key: string): Control | undefined =>
  CONTROLS.find(control => KEYS[control] === key.toUpperCase())

/** Whether it makes sense now. After the end nothing more can befall the trainee. */
export function canPress(
  control: Control,
  { view: { state }, upcoming, snapshots }: Pick<Run, 'view' | 'upcoming' | 'snapshots'>,
): boolean {
  switch (control) {
    case 'keys':
    case 'note':
    case 'finish':
      return true
    case 'back':
      return snapshots.length > 0
    case 'freeze':
      return state === 'running' || state === 'frozen'
    case 'early':
      return state !== 'over' && upcoming.length > 0
    default:
      return state !== 'over'
  }
}
