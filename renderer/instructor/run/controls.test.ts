import { describe, expect, test } from 'vitest'
import { catalogues } from '../../../shared/i18n/catalogue'
import { textFor } from '../../../shared/i18n/translate'
import {
  entriesOf,
  INJECT_MENU,
  MENU_GROUPS,
  type MenuEntry,
  nextPlace,
} from '../../../shared/inject-menu'
import { Injection, PlaceInSettlement } from '../../../shared/training'
import { injectionName } from '../../say/injection'
import { CONTROLS, canPress, controlOf, KEYS } from './controls'

const state = (
  name: 'prebrief' | 'running' | 'frozen' | 'over',
): Parameters<typeof canPress>[1] => ({
  view: { state: name } as Parameters<typeof canPress>[1]['view'],
  upcoming: [],
  snapshots: [],
})

describe('the controls', () => {
  test('are a dozen at most, each with a key of its own', () => {
    expect(CONTROLS.length).toBeLessThanOrEqual(12)
    expect(new Set(CONTROLS.map(control => KEYS[control])).size).toBe(CONTROLS.length)
    for (const control of CONTROLS) expect(controlOf(KEYS[control].toLowerCase())).toBe(control)
    expect(controlOf('Tab')).toBeUndefined()
  })
  test('rest where they make no sense', () => {
    const open = (name: Parameters<typeof state>[0]) =>
      CONTROLS.filter(control => canPress(control, state(name)))
    expect(open('over')).toEqual(['note', 'finish', 'keys'])
    expect(open('prebrief')).not.toContain('freeze')
    expect(open('running')).not.toContain('early')
    expect(open('running')).not.toContain('back')
    expect(canPress('back', { ...state('over'), snapshots: [{ step: 0, atMs: 0 }] })).toBe(true)
  })
})

describe('what can be injected', () => {
  const all: readonly MenuEntry[] = MENU_GROUPS.flatMap(group => INJECT_MENU[group])
  test('is well-formed, and named in both languages', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { injection, places = [], id } of all) {
      expect(Injection.safeParse(injection).success, id).toBe(true)
      for (const place of places) expect(PlaceInSettlement.safeParse(place).success, id).toBe(true)
      expect(places.length > 0, `${id}: a mishap has a place, and nothing else has`).toBe(
        injection.kind === 'mishap',
      )
      for (const text of [textFor('zh-CN'), textFor('en')])
        expect(injectionName(injection, text), id).not.toMatch(/[=/{]|inject\./)
    }
  })
  test('strikes next where the settlement still comes to', () => {
    const power = all.find(({ id }) => id === 'power-loss')
    if (!power) throw new Error('no power loss')
    expect(nextPlace(power, null)).toEqual({ stage: 'U', edge: 'between' })
    expect(nextPlace(power, 'S')).toEqual({ stage: 'S', edge: 'between' })
    expect(nextPlace(power, 'D')).toEqual({ stage: 'D', edge: 'between' })
    const paper = all.find(({ id }) => id === 'paper-out')
    if (!paper) throw new Error('no paper')
    expect(nextPlace(paper, 'C'), 'behind it: the first, for the next settlement').toEqual({
      stage: 'S',
      edge: 'before',
    })
  })
  test('a serial line has no router', () => {
    const ids = (line: 'tcp' | 'serial') => entriesOf('shop', line).map(({ id }) => id)
    expect(ids('tcp')).toContain('router=off/off')
    expect(ids('serial')).not.toContain('router=off/off')
  })
  test('every switch and mishap of the menu has a text of its own', () => {
    for (const { injection } of all)
      if (injection.kind === 'switch')
        expect(catalogues.en).toHaveProperty([`inject.switch.${injection.name}/${injection.way}`])
      else if (injection.kind === 'defect')
        expect(catalogues.en).toHaveProperty([`inject.defect.${injection.fault}`])
      else if (injection.kind === 'mishap' && !injection.what.startsWith('answer-'))
        expect(catalogues.en).toHaveProperty([`inject.mishap.${injection.what}`])
  })
})
