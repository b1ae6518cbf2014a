import { describe, expect, it } from 'vitest'
import type { HandsetKey } from '../../../shared/handset'
import { AssistedBrand } from '../../../shared/terminal'
import { BRANDS as TERMINALS } from '../simulator/brands'
import { CounterPeer } from '../simulator/handset/counter-peer'
import { DIALOG_WORDS } from '../simulator/handset/dialog-words'
import type { MenuEntry } from '../simulator/handset/menu'
import { menuOf } from '../simulator/handset/menus'
import { BATCH } from '../simulator/rehearsal'
import { menuBrand } from './brands'
import type { Key, MenuPaths } from './menu-brand'

const FIRMWARES = TERMINALS.flatMap(terminal =>
  (['zh', 'en'] as const).map(language => ({ terminal, language })),
)

/** Where a person who has come this far in the menus may go next. */
interface Place {
  readonly keys: readonly HandsetKey[]
  readonly entries: readonly MenuEntry[]
}

describe.each(FIRMWARES)('what the console tells to press on $terminal.id in $language', wishes => {
  const { terminal, language } = wishes
  const assisted = menuBrand(AssistedBrand.parse(terminal.id))
  const menu = menuOf(terminal)
  const words = DIALOG_WORDS[language]

  /** Reads the path as a person does: each word is a key cap, or the entry on the display that says so. */
  function keysOf(path: keyof MenuPaths): readonly HandsetKey[] {
    const start: Place = { keys: [], entries: [] }
    return assisted.paths[path].reduce(follow, start).keys
  }

  function follow({ keys, entries }: Place, told: Key): Place {
    const word = told[language]
    if (word === menu.keys.menu[language]) return { keys: [...keys, 'menu'], entries: menu.entries }
    if (word === menu.keys.confirm[language]) return { keys: [...keys, 'confirm'], entries: [] }
    if (/^\d+$/.test(word)) return { keys: [...keys, ...([...word] as HandsetKey[])], entries: [] }
    const at = entries.findIndex(
      ({ label }, place) => label[language] === word || `${place + 1} ${label[language]}` === word,
    )
    const entry = entries[at]
    if (!entry) throw new Error(`${word} stands on no key and in no menu here`)
    return {
      keys: [...keys, String(at + 1) as HandsetKey],
      entries: 'opens' in entry ? entry.opens : [],
    }
  }

  const stands = () => CounterPeer.stands({ brand: terminal.id, language })
  const haltedInUpload = async () => {
    const at = await CounterPeer.stands({
      brand: terminal.id,
      language,
      mishaps: [{ when: { stage: 'U', edge: 'before', item: 4 }, what: 'host-down' }],
    })
    await at.machine.settle(undefined)
    expect(at.machine.state().haltStage).toBe('U')
    return at
  }

  it('settle leads to the totals and moves nothing; confirm settles', async () => {
    const at = await stands()
    await at.press(...keysOf('settle'))
    expect(at.lines).toContain(words.batch(BATCH))
    expect(at.handset.face().asks).toBe(true)
    expect(at.deeds).toEqual([])
    await at.press(...keysOf('confirm'))
    expect(at.deeds.map(({ deed }) => deed)).toEqual(['settle'])
    expect(at.machine.state().batchNo).toBe('000124')
  })

  it('resume goes on with what is owed, in the way the console believes', async () => {
    expect(menu.resumes).toBe(assisted.resumes)
    const at = await haltedInUpload()
    await at.press(...keysOf('resume'))
    if (assisted.resumes === 'itself') {
      expect(assisted.paths.resume).toEqual([])
      await at.move('network', 'in')
    }
    expect(at.machine.state()).toMatchObject({ haltStage: null, batchNo: '000124' })
    expect(at.closings).toEqual([1, 1])
  })

  it('reprint prints the last settlement slip, where it can', async () => {
    const at = await stands()
    await at.press(...keysOf('reprint'))
    const { slip } = at.handset.face()
    const expected = at.machine.state().lastClosing?.slip ?? []
    expect(slip.slice(1, expected.length + 1)).toEqual(
      assisted.paths.reprint.length > 0 ? expected : [],
    )
  })

  it('sign-on signs on', async () => {
    const at = await stands()
    await at.press(...keysOf('signOn'))
    expect(at.lines).toEqual(words.signedOn(BATCH))
  })

  it('totals shows the open batch with its number, and no more', async () => {
    const at = await stands()
    await at.press(...keysOf('totals'))
    const { count } = at.machine.openTotals().totals
    expect(at.lines.slice(1, 3)).toEqual([words.batch(BATCH), words.count(count)])
    expect(at.deeds).toEqual([])
  })
})
