import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WizardScreen } from '../../shared/wizard'
import { buildDemo } from './demo'
import { leapClock } from './simulator/leap-clock'

const clock = leapClock(Date.parse('2026-11-23T13:46:00Z'))
/** What a person makes of a page who does what it says and knows nothing else. */
const MOST_PAGES = 10
/** The first ledger of a busy machine takes its time. */
const HOOK_MS = 60_000
let dir: string
let demo: Awaited<ReturnType<typeof buildDemo>>

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'demo-'))
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  demo = await buildDemo({ dir, clock, newId, emit: () => undefined })
}, HOOK_MS)
afterEach(async () => {
  await demo.close()
  rmSync(dir, { recursive: true })
})

async function guideIn(scenario: string, closeDay = false): Promise<WizardScreen> {
  const { terminals } = await demo.handlers['demo.reset']({ scenario, seed: 3 })
  const terminalId = terminals[0]?.card.id
  if (!terminalId) throw new Error('no terminal')
  return demo.handlers['wizard.open']({ terminalId, closeDay })
}

async function follow(first: WizardScreen): Promise<readonly WizardScreen[]> {
  const pages = [first]
  for (let page = first; !page.end && pages.length < MOST_PAGES; pages.push(page)) {
    const { incidentId, options } = page
    const option = (options.find(each => each.recommended) ?? options[options.length - 1])?.id
    page = await demo.handlers['wizard.answer']({ incidentId, option: option ?? '' })
  }
  return pages
}

const fixesOn = (pages: readonly WizardScreen[]) => pages.flatMap(page => page.subject.fix ?? [])

test('the guide of free practice sees what is around the terminal, and sees it mended', async () => {
  const page = await guideIn('scanner-out')
  expect(page.ranking[0]?.id).toBe('C05')
  const [, after] = await follow(page)
  expect(page.subject.fix).toBe('scanner-plug')
  expect(after?.readings).toContainEqual(
    expect.objectContaining({ fact: 'scanner.device', result: 'present' }),
  )
})

test('a frozen account stops the settlement until the bank has let go of it', async () => {
  const pages = await follow(await guideIn('account-frozen', true))
  expect(fixesOn(pages)).toContain('unfreeze')
  expect(pages[1]?.money).toBe('refused')
  // What the bank has refused is not asked of it again before anything has changed.
  const kinds = pages.map(({ kind }) => kind)
  expect(kinds.filter((kind, at) => kind === 'complete' && kinds[at + 1] === kind)).toEqual([])
  expect(pages.at(-1)?.end).toBe('proven-settlement')
})

test('money that is late is no settlement to be done, and not called well', async () => {
  const pages = await follow(await guideIn('payout-late'))
  expect(pages.map(({ kind }) => kind)).not.toContain('complete')
  expect(pages.at(-1)?.end).toBe('passport')
})

test('nobody in free practice waits for minutes until a line has been watched or a bank is back', async () => {
  const before = clock.now()
  await follow(await guideIn('slow-line', true))
  const pages = await follow(await guideIn('host-down', true))
  expect(pages.at(-1)?.end).toBe('proven-settlement')
  expect(clock.now() - before).toBeLessThan(5 * 60_000)
})
