import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer } from '../../../shared/answer'
import type { AssistedView } from '../../../shared/assisted'
import { systemClock } from '../clock'
import type { Engine } from '../engine'
import { buildShop } from '../shop'

let dir: string
let engine: Engine
let told: string[]
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'assisted-shop-'))
  told = []
  let ids = 0
  const newId = () => `id-${++ids}`
  engine = await buildShop({ dir, clock: systemClock(), emit: event => told.push(event), newId })
})
afterEach(async () => {
  await engine.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Asks as the window does, through the checks at the border. */
async function ask<T>(name: string, input: unknown): Promise<T> {
  const reply = await answer(engine.handlers, name, input)
  if (!reply.ok) throw reply.fault
  return reply.value as T
}
const add = (address: string) =>
  ask<{ card: { id: string } }>('terminal.add', { name: '收银台 1', address, currency: 'CNY' })

it('leads through a terminal of the shop, and never opens a line to it', async () => {
  const { card } = await add('assisted:linden')
  const of = { terminalId: card.id }
  const fault = { code: 'terminal.no-register-link' }
  await expect(ask('settlement.complete', of)).rejects.toMatchObject(fault)
  expect(await ask('terminal.test', { address: 'assisted:linden' })).toMatchObject({
    ok: false,
    fault,
  })
  expect(await ask('terminal.examine', of)).toMatchObject({ mood: 'unexamined', attempt: null })

  const begun = await ask<AssistedView>('assisted.begin', of)
  expect(begun).toMatchObject({
    brand: 'linden',
    step: { id: 'look', answers: ['words', 'cannot'] },
  })
  const say = (step: string, report: unknown) =>
    ask<AssistedView>('assisted.answer', { ...of, step, report })
  const text = '上次结算未完成,是否继续执行结算\n批上送 3/9\n卡号 6222 0200 0000 0000 000'
  const after = await say('look', { kind: 'words', text, entry: null })
  expect(after).toMatchObject({
    step: { id: 'batch-before', stage: 'U' },
    attempt: { stoppedAt: 'U' },
  })
  expect(await say('look', { kind: 'cannot' })).toEqual(after)
  const resume = await say('batch-before', { kind: 'batch', batchNo: '000123' })
  expect(resume).toMatchObject({
    step: { id: 'resume', keys: [{ zh: '确认', en: 'ENTER' }] },
    attempt: { closesSent: 1, lastEvent: 'sent', open: true, batchNo: '000123', step: 'act' },
  })
  expect(told).toContain('terminal.changed')
})

it('refuses what belongs to another kind of terminal, and brands nobody knows', async () => {
  const { card } = await add('zvt+tcp://127.0.0.1:1')
  await expect(ask('assisted.begin', { terminalId: card.id })).rejects.toMatchObject({
    code: 'input.invalid',
  })
  await expect(add('assisted:nobody')).rejects.toMatchObject({ code: 'input.address' })
})

it.each([
  '卡号 6222020000123456782',
  '卡号 ６２２２０２００００１２３４５６７８２',
  'CARD 6222 0200 0012 3456 782',
])('keeps no card number a person types: %s', async text => {
  const { card } = await add('assisted:generic')
  await ask('assisted.begin', { terminalId: card.id })
  const report = { kind: 'words', text: `上次结算未完成\n${text}`, entry: null }
  await ask('assisted.answer', { terminalId: card.id, step: 'look', report })
  for (const entry of readdirSync(dir, { withFileTypes: true }).filter(each => each.isFile())) {
    const written = readFileSync(join(dir, entry.name)).toString('utf8').normalize('NFKC')
    expect(written.replace(/ /g, '')).not.toContain('6222020000123456782')
  }
})

it('finds words for any terminal', async () => {
  const hits = await ask<unknown[]>('words.search', {
    query: 'lack of papr',
    brand: null,
    limit: 3,
  })
  expect(hits[0]).toMatchObject({ meaning: 'paper' })
})
