import type { Point, What } from '../simulator/mishaps'

/** One place where a settlement can be stopped, and by what. */
interface Stop {
  readonly name: string
  readonly when: Point
  readonly what: What
}
/** At least one in every stage, before and after its effect. */
export const STOPS: readonly Stop[] = [
  { name: 'P', when: { stage: 'P', edge: 'before' }, what: 'power-loss' },
  { name: 'P, low battery', when: { stage: 'P', edge: 'before' }, what: 'battery-low' },
  { name: 'R', when: { stage: 'R', edge: 'between', item: 1 }, what: 'host-down' },
  { name: 'H, booked', when: { stage: 'H', edge: 'between' }, what: 'power-loss' },
  {
    name: 'H, no answer',
    when: { stage: 'H', edge: 'before' },
    what: 'host-link-cut-before-answer',
  },
  { name: 'H, 77', when: { stage: 'H', edge: 'before' }, what: 'answer-77' },
  {
    name: 'U',
    when: { stage: 'U', edge: 'before', item: 5 },
    what: 'host-link-cut-before-request',
  },
  { name: 'U, cancelled', when: { stage: 'U', edge: 'before', item: 5 }, what: 'cancel-key' },
  { name: 'U, end', when: { stage: 'U', edge: 'after', class: 8 }, what: 'power-loss' },
  { name: 'S', when: { stage: 'S', edge: 'before' }, what: 'paper-out' },
  { name: 'S, printed', when: { stage: 'S', edge: 'between' }, what: 'power-loss' },
  { name: 'D', when: { stage: 'D', edge: 'before' }, what: 'lid-open' },
  { name: 'D, listed', when: { stage: 'D', edge: 'after' }, what: 'power-loss' },
  { name: 'C', when: { stage: 'C', edge: 'before' }, what: 'power-loss' },
  { name: 'C, done', when: { stage: 'C', edge: 'after' }, what: 'power-loss' },
]

export const BRANDS = ['linden', 'cascade', 'harbor'] as const
