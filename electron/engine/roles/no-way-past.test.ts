import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calls } from '../../../shared/contract'
import { RedLine } from '../../../shared/diagnosis'
import { Fault } from '../../../shared/fault'
import { reachedFrom } from '../reached-peer'
import { embeddedTerminal } from '../simulator/embedded'
import { leapClock } from '../simulator/leap-clock'
import { memoryPair } from '../terminals/link/memory'
import { decodeMessage } from '../terminals/protocols/zvt/codec'
import { COMMANDS } from '../terminals/protocols/zvt/commands'
import { Dialogue } from '../terminals/protocols/zvt/dialogue'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import * as registerCommands from '../terminals/protocols/zvt/register-commands'
import { DESTRUCTIVE, SENDABLE } from '../terminals/protocols/zvt/sendable'
import { tcpTransport } from '../terminals/protocols/zvt/tcp-transport'
import { STANDARD_TIMING } from '../terminals/protocols/zvt/timing'
import { isAnswer } from '../terminals/protocols/zvt/transport'

/** What each family of calls may do at the worst. A family that is not here fails: somebody must think first. */
const WORST = {
  acquirer: 'writes our ledger',
  assisted: 'writes our ledger',
  care: 'writes our ledger',
  debrief: 'writes a file of a person’s choice',
  demo: 'replaces the simulated terminal',
  desk: 'reads',
  history: 'reads, or writes a file of a person’s choice',
  instructor: 'breaks and mends the simulated shop, in the demo alone',
  ledger: 'reads',
  passport: 'writes our ledger, or a file of the shop',
  payments: 'reads',
  people: 'writes our ledger',
  redline: 'gives a person leave, by roles/red-lines.ts alone',
  scenario: 'reads or writes a file of a person’s choice',
  scenarios: 'writes the training’s own folder',
  settings: 'writes our settings',
  settlement: 'closes the batch, once',
  slip: 'writes a file of the shop',
  terminal: 'reads, or changes our own list',
  training: 'touches the simulated terminal, in the demo alone',
  wizard: 'what settlement does, sets the clock, registers',
  words: 'reads',
} as const
const SINGLE = {
  'settlement.complete': true,
  'redline.request': true,
} as const

/** Names that a way to break things would have. */
const BREAKS =
  /clear|reset|purge|wipe|initiali[sz]|delete|erase|factory|firmware|update|merchant|batch|raw|send|apdu|force|override/i

const clock = leapClock(Date.parse('2026-11-23T02:00:00Z'))
const engine = resolve(import.meta.dirname, '..')
const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('simulator'),
)
const textOf = (file: string): string => readFileSync(join(engine, file), 'utf8')
const code = (command: number): string => command.toString(16).padStart(4, '0')

describe('the bridge', () => {
  test('has no call of a family nobody has thought about', () => {
    const families = new Set(Object.keys(calls).map(name => name.split('.')[0] ?? ''))
    expect([...families].filter(family => !Object.hasOwn(WORST, family))).toEqual([])
  })

  test('closes a batch and crosses a red line in one call each', () => {
    const names = Object.keys(calls).filter(name => /^(settlement|redline)\./.test(name))
    expect(names.sort()).toEqual(Object.keys(SINGLE).sort())
  })

  test('has no call that sounds like breaking, but the demo put anew', () =>
    expect(Object.keys(calls).filter(name => BREAKS.test(name))).toEqual(['demo.reset']))
})

test('the shop’s engine holds no classroom: what is broken there on purpose is never a real terminal', () => {
  const reached = [...reachedFrom('electron/engine/host-shop.ts').keys()]
  expect(reached.length).toBeGreaterThan(100)
  const practice = /^electron\/engine\/(?:training|simulator|demo\.ts)(?!-records)/
  expect(reached.filter(file => practice.test(file))).toEqual([])
})

describe('the line', () => {
  test.each([...COMMANDS.keys()].filter(command => !SENDABLE.has(command)).map(code))(
    'takes no %s from us',
    async hex => {
      const [near, far] = memoryPair()
      const dialogue = new Dialogue(tcpTransport(near, clock), clock, STANDARD_TIMING)
      const received: Uint8Array[] = []
      void (async () => {
        for await (const bytes of far.incoming) received.push(bytes)
      })()
      const message = { ...decodeMessage(Buffer.from('060200', 'hex')), command: parseInt(hex, 16) }
      const fault = await dialogue.run(message, () => undefined).catch(Fault.from)
      expect(fault).toMatchObject({ code: 'internal', detail: { why: 'never sent: log-off' } })
      expect(received).toEqual([])
    },
  )

  test('takes no command of a maker that this program does not know', async () => {
    const [near] = memoryPair()
    const dialogue = new Dialogue(tcpTransport(near, clock), clock, STANDARD_TIMING)
    const vendor = decodeMessage(Buffer.from('0fa100', 'hex'))
    expect(await dialogue.run(vendor, () => undefined).catch(Fault.from)).toBeInstanceOf(Fault)
  })

  test('every destroyer is known by its red line, and none is sendable', () => {
    expect([...DESTRUCTIVE.keys()].filter(command => SENDABLE.has(command))).toEqual([])
    expect([...DESTRUCTIVE.keys()].filter(command => !COMMANDS.has(command))).toEqual([])
    expect([...DESTRUCTIVE.values()].filter(line => !RedLine.options.includes(line))).toEqual([])
  })

  test('every message a register can be made to build is a sendable one', () => {
    const built = Object.values(registerCommands).map(build =>
      (build as (...args: unknown[]) => { command: number })(
        ...(build === registerCommands.registration
          ? [{ password: '000000', configByte: 0xbe, currency: '0156' }]
          : build === registerCommands.displayText
            ? [5, ['OK']]
            : ['000000', '261123', '200000']),
      ),
    )
    expect(built.length).toBeGreaterThan(6)
    expect(built.filter(({ command }) => !SENDABLE.has(command))).toEqual([])
  })

  test('a driver that does all it can sends nothing else', async () => {
    const embedded = await embeddedTerminal({ scenario: 'open-day', clock })
    const sent = new Set<number>()
    const driver = connectZvt({
      ...(await embedded.connect()),
      clock,
      currency: 'CNY',
      record: ({ direction, apdu }) => {
        const bytes = Buffer.from(apdu, 'hex')
        if (direction === 'sent' && !isAnswer(bytes)) sent.add(bytes.readUInt16BE(0))
      },
    })
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(driver)).filter(
      name => !['constructor', 'disconnect'].includes(name),
    )
    for (const name of methods)
      await (driver as unknown as Record<string, (watch: () => void) => Promise<unknown>>)
        [name]?.(() => undefined)
        .catch(() => undefined)
    await driver.disconnect()
    embedded.close()
    expect(methods).toContain('close')
    expect([...sent].sort()).toEqual(expect.arrayContaining([0x0600, 0x0501, 0x0650]))
    expect([...sent].filter(command => !SENDABLE.has(command)).map(code)).toEqual([])
  })
})

describe('the sources', () => {
  test('build a transport in the driver only, and a dialogue in the driver only', () => {
    const users = (what: RegExp) => sources.filter(file => what.test(textOf(file)))
    const zvt = 'terminals/protocols/zvt'
    expect(users(/\bnew Dialogue\(/)).toEqual([`${zvt}/driver.ts`])
    expect(users(/\b(?:tcp|serial)Transport\(/).sort()).toEqual(
      [
        `${zvt}/driver.ts`,
        `${zvt}/scripted-terminal.ts`,
        `${zvt}/serial-transport.ts`,
        `${zvt}/tcp-transport.ts`,
      ].sort(),
    )
    // The last three hand on what they are given, later or not at all.
    const passing = ['terminals/link/paced.ts', 'drill/mortal-console.ts', 'drill/outage.ts']
    expect(users(/\blink\.write\(/).sort()).toEqual(
      [`${zvt}/serial-transport.ts`, `${zvt}/tcp-transport.ts`, ...passing].sort(),
    )
  })

  test('give leave past a red line in one place, with the copy of the ledger before the note', () => {
    const allowing = sources.filter(file => textOf(file).includes("'redline-allowed'"))
    expect(allowing).toEqual(['roles/red-lines.ts'])
    const text = textOf('roles/red-lines.ts')
    expect(text.indexOf('ledger.backup(')).toBeGreaterThan(0)
    expect(text.indexOf('ledger.backup(')).toBeLessThan(text.indexOf('ledger.note('))
  })
})
