import type { HandsetFace } from '../../../../shared/handset'
import type { World } from '../world/world'
import { asks, linesOf, type Screen, type Standing, standingOf } from './screen'
import { signalBars } from './signal'

/** What eyes see of the terminal while this stands on its display. */
export function faceOf(world: World, screen: Screen | undefined, isStarting: boolean): HandsetFace {
  const { machine, state } = world
  const standing = standingOf(machine)
  const { battery, mains, paper, lid, cardIn, busy } = standing.state
  const isOn = state.power === 'on'
  const isStuck = isStarting || standing.state.ailment === 'hanging'
  return {
    maker: machine.brand.maker,
    model: machine.brand.model,
    language: machine.brand.language,
    powered: isOn,
    lines: isOn ? displayed(world, standing, screen, isStarting) : [],
    asks: isOn && !isStuck && asks(screen, standing),
    busy: isOn && (busy || isStuck),
    signal: isOn && !isStarting ? signalBars(world) : 0,
    battery,
    mains,
    paper,
    lid,
    card: cardIn,
    network: state.ownLine === 'unplugged' ? 'out' : 'in',
    register: REGISTER[state.register.cable],
    slip: [...machine.device.slip],
  }
}

/** A worn cable looks like any other. */
const REGISTER = { firm: 'in', worn: 'in', wobbly: 'loose', loose: 'loose', out: 'out' } as const

function displayed(
  { state }: World,
  standing: Standing,
  screen: Screen | undefined,
  isStarting: boolean,
): string[] {
  const lines = shown(standing, screen, isStarting)
  return state.parts.display === 'broken' ? lines.map(unreadable) : [...lines]
}

function shown(
  standing: Standing,
  screen: Screen | undefined,
  isStarting: boolean,
): readonly string[] {
  const { brand, words, state } = standing
  if (isStarting) return [brand.model, brand.software, words.starting]
  if (state.ailment === 'hanging') return brand.words.stopped.busy?.[brand.language] ?? state.words
  return linesOf(screen, standing)
}

/** Of a broken display only stripes are left. */
const unreadable = (line: string): string =>
  [...line].map((_, at) => (at % 3 === 1 ? ' ' : '▒')).join('')
