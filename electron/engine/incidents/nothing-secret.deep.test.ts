import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import type { TerminalId } from '../../../shared/terminal'
import { systemClock } from '../clock'
import { diagnose } from '../commands/diagnose'
import { history } from '../commands/history'
import { passport } from '../commands/passport'
import { settle } from '../commands/settle'
import { buildDemo } from '../demo'
import { maskCards } from '../ledger/card-guard'
import { openLedger } from '../ledger/ledger'
import { Card, panOf } from '../simulator/card'
import { embeddedTerminals } from '../simulator/embedded'
import { incidentsOf } from './incidents'
import { passportOf } from './passport'
import { Trace } from './trace'

/** Twelve digits, so that no digest holds them by chance. */
const PIN = '975310246813'
const WORK_MS = 90_000

let dir: string
/** Everything the commands printed. */
const printed: string[] = []
const pans: string[] = []

/** Every card number of the simulated batches, from the terminal's flash: there it is a scheme and a count. */
function cardsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  const card = Card.safeParse(value)
  if (card.success) return [panOf(card.data)]
  return Object.values(value).flatMap(cardsIn)
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())

/** As text, as packed digits on either nibble, and as the hexadecimal of ASCII. */
function holds(bytes: Buffer, digits: string): boolean {
  const spelt = Buffer.from(digits).toString('hex')
  const text = bytes.toString('latin1').toLowerCase()
  return text.includes(digits) || text.includes(spelt) || bytes.toString('hex').includes(digits)
}

/** One whole day: a demo that settles, a terminal in trouble, people, a diagnosis, a passport, the history. */
async function wholeRun(): Promise<void> {
  const parts = { clock: systemClock(), emit: () => undefined, newId: randomUUID }
  const demo = await buildDemo({ ...parts, dir: join(dir, 'demo') })
  const [{ card } = { card: { id: '' as TerminalId } }] = (
    await demo.handlers['desk.overview'](undefined)
  ).terminals
  const owner = await demo.handlers['people.add']({ name: '王', role: 'owner', pin: PIN, by: null })
  await demo.handlers['people.enter']({ personId: owner.id, pin: PIN })
  await demo.handlers['terminal.examine']({ terminalId: card.id })
  await demo.close()

  const simulated = embeddedTerminals(systemClock(200))
  const text = textFor('zh-CN')
  const say = (line: string) => void printed.push(line)
  const io = { text, json: true, out: say, err: say }
  const [data, out] = [join(dir, 'shop'), join(dir, 'out')]
  for (const terminal of ['sim:host-down', 'sim:upload-cut', 'sim:paper-out'])
    await settle({ terminal, data }, io, simulated)
  await diagnose({ terminal: 'sim:unknown-terminal', data }, io, simulated)
  await settle({ terminal: 'sim:unknown-terminal', data }, io, simulated)
  await passport({ terminal: 'sim:unknown-terminal', data, out }, io, simulated)
  await history({ data, limit: 50 }, io)
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nothing-secret-'))
  await wholeRun()
  for (const path of filesOf(join(dir, 'demo', 'terminal')))
    pans.push(...cardsIn(JSON.parse(readFileSync(path, 'utf8'))))
}, WORK_MS)

test('the run wrote what it should, and the terminal had cards to lose', () => {
  const names = filesOf(dir).map(path => path.slice(dir.length + 1))
  expect(names).toEqual(
    expect.arrayContaining([
      'demo/ledger.db',
      'demo/ledger.roll',
      'shop/ledger.db',
      'shop/ledger.roll',
    ]),
  )
  expect(names.filter(name => /out\/passport-.*\.(json|html)$/.test(name))).toHaveLength(3)
  expect(names.filter(name => name.startsWith('demo/terminal/')).length).toBeGreaterThan(1)
  expect(new Set(pans).size).toBeGreaterThan(20)
})

test('the scanner finds a number in text, in packed digits and in hexadecimal', () => {
  const [pan = ''] = pans
  expect(holds(Buffer.from(`卡号 ${pan} 元`), pan)).toBe(true)
  expect(holds(Buffer.from(`${pan}f`.slice(0, pan.length + (pan.length % 2)), 'hex'), pan)).toBe(
    true,
  )
  expect(holds(Buffer.from(`a${pan}${pan.length % 2 ? '' : 'f'}`, 'hex'), pan)).toBe(true)
  expect(holds(Buffer.from(Buffer.from(pan).toString('hex')), pan)).toBe(true)
})

test('no file and no line that was printed holds a card number or a PIN', () => {
  const said = join(dir, 'printed.log')
  writeFileSync(said, printed.join('\n'))
  const leaks = filesOf(dir).flatMap(path => {
    const bytes = readFileSync(path)
    return [...new Set([...pans, PIN])]
      .filter(secret => holds(bytes, secret))
      .map(secret => `${path.slice(dir.length)} holds ${secret.slice(0, 6)}…`)
  })
  expect(leaks).toEqual([])
})

test('what people and programs read holds nothing that looks like a card, whoever’s it is', () => {
  const texts = filesOf(dir).filter(path => /\.(json|html|roll|log)$/.test(path))
  const suspects = texts.flatMap(path =>
    readFileSync(path, 'utf8')
      .split(/["\n]/)
      .filter(part => part.length < 5_000 && maskCards(part) !== part)
      .map(part => `${path.slice(dir.length)}: ${part.slice(0, 6)}…`),
  )
  expect(suspects).toEqual([])
})

test('no terminal password and no hash of a PIN leaves with a passport', async () => {
  const ledger = await openLedger({ dir: join(dir, 'demo'), clock: systemClock() })
  const trace = new Trace(ledger, systemClock())
  const [card] = ledger.terminals()
  const incident = incidentsOf(ledger, randomUUID).begin(card?.id ?? ('' as TerminalId))
  const written = JSON.stringify(passportOf(incident, { ledger, trace, clock: systemClock() }))
  expect(written).not.toContain('scrypt')
  expect(JSON.stringify(ledger.journal())).not.toContain('scrypt')
  ledger.close()
  const [json = ''] = filesOf(join(dir, 'out')).filter(path => path.endsWith('.json'))
  const passportText = readFileSync(json, 'utf8')
  expect(passportText).toMatch(/"apdu": "050107eeeeee/)
  expect(passportText).not.toMatch(/"apdu": "(050107|0600..|065003)000000/)
})
