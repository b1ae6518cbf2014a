import type { HandsetKey, HandsetPart } from '../../../../shared/handset'
import { rehearse, type Wishes } from '../rehearsal'
import { World } from '../world/world'
import { Handset, type HandsetDeed } from './handset'
import type { Errand, HandsetMenu, MenuEntry } from './menu'

/** A terminal on a counter with a day's batch in it, and a hand before it. */
export class CounterPeer {
  readonly world: World
  readonly handset: Handset
  /** What the terminal was told to be about, and where a settlement stood in flash then. */
  readonly deeds: { readonly deed: HandsetDeed; readonly halt: string | null }[] = []

  private constructor(world: World) {
    this.world = world
    this.handset = new Handset(world, {
      about: deed => {
        const { haltStage, busy } = world.machine.state()
        if (deed === 'settle' && busy) throw new Error('told when it had begun')
        this.deeds.push({ deed, halt: haltStage })
      },
    })
  }

  static async stands(wishes: Wishes, sharesRouter = false): Promise<CounterPeer> {
    const { line = 'tcp' } = wishes
    const { terminal, clock } = await rehearse(wishes)
    const wiring = { line, baud: 9600, tcpPort: 20_007, sharesRouter }
    return new CounterPeer(new World({ terminal, clock, wiring }))
  }

  get machine() {
    return this.world.machine
  }

  get lines(): string[] {
    return this.handset.face().lines
  }

  get closings(): number[] {
    const { acquirer } = this.world.terminal.simulation
    return acquirer.batches().map(batch => acquirer.ledgerOf(batch)?.closingsBooked ?? 0)
  }

  async press(...keys: readonly HandsetKey[]): Promise<void> {
    for (const key of keys) await this.handset.touch({ kind: 'key', key })
  }

  move(part: HandsetPart, to: 'in' | 'out'): Promise<void> {
    return this.handset.touch({ kind: 'part', part, to })
  }

  async passes(milliseconds: number): Promise<void> {
    await this.world.clock.sleep(milliseconds)
  }

  /** Waits until the face is as it shall be. */
  async until(isSo: () => boolean): Promise<void> {
    for (let waited = 0; !isSo(); waited++) {
      if (waited > 10_000) throw new Error(`never so: ${this.lines.join(' ')}`)
      await this.passes(20)
    }
  }
}

/** The keys from rest to the entry that does this. */
export function keysTo({ entries }: Pick<HandsetMenu, 'entries'>, errand: Errand): HandsetKey[] {
  const way = wayTo(entries, errand)
  if (!way) throw new Error(`no entry does ${errand}`)
  return ['menu', ...way]
}

function wayTo(entries: readonly MenuEntry[], errand: Errand): HandsetKey[] | undefined {
  for (const [at, entry] of entries.entries()) {
    const key = String(at + 1) as HandsetKey
    if ('does' in entry && entry.does === errand) return [key]
    const rest = 'opens' in entry ? wayTo(entry.opens, errand) : undefined
    if (rest) return [key, ...rest]
  }
  return undefined
}
