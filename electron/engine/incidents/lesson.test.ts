import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Lesson } from '../../../shared/lesson'
import { buildEngine } from '../engine'
import { lessonFile, lessonsFrom } from '../training-records/lesson-file'
import { counter, T1 } from '../wizard/counter-peer'
import { walk } from '../wizard/person'

/** One incident at a simulated terminal, led to its end; and everything that must not come along. */
async function incidentAt(scenario: string, wants: 'end' | 'leave' | 'passport' = 'end') {
  const path = join(mkdtempSync(join(tmpdir(), 'lesson-')), 'lessons.json')
  const place = await counter(scenario, lessonFile(path).keep)
  const wizards = place.atWork()
  const open = () => wizards.open(T1)
  const of = () => wizards.of(place.told[0]?.incidentId ?? '')
  if (wants === 'end') await walk({ open, answer: option => of().answer(option) }, place.person)
  else {
    await open()
    if (wants === 'leave') of().leave()
    else await of().answer('cannot')
  }
  return { place, path, lessons: lessonsFrom(lessonFile(path)) }
}

test.each([
  ['paper-out', ['C04'], 'S'],
  // No fix has proven a cause, and none is likelier than all the others: the stage alone is sure.
  ['upload-cut', [], 'U'],
])('%s leaves its cause and stage', async (scenario, causes, stage) => {
  const { lessons, place } = await incidentAt(scenario)
  const reference = place.told.find(each => each.reference)?.reference
  const at = new Date(place.clock.now()).toISOString()
  expect(lessons).toEqual([{ reference, causes, stage, at: expect.any(String) }])
  expect((lessons[0]?.at ?? '') <= at).toBe(true)
})

test('an incident that is handed over leaves what was likeliest; one that is only left leaves nothing', async () => {
  const handed = await incidentAt('upload-cut', 'passport')
  expect(handed.lessons).toMatchObject([{ stage: 'U' } satisfies Partial<Lesson>])
  expect((await incidentAt('upload-cut', 'leave')).lessons).toEqual([])
})

test('the engine hands on what it is given to keep lessons with', async () => {
  const kept: Lesson[] = []
  const { ledger, clock, connect } = await counter('upload-cut')
  const { handlers } = buildEngine({
    ...{ ledger, clock, connect, mode: 'demo', scenarios: [] },
    serialPorts: async () => [],
    newId: () => 'an-id',
    emit: () => undefined,
    keepLesson: lesson => kept.push(lesson),
  })
  const { incidentId } = await handlers['wizard.open']({ terminalId: T1, closeDay: false })
  await handlers['wizard.cannot']({ incidentId })
  expect(kept).toMatchObject([{ stage: 'U' }])
})

test('where nothing was wrong there is nothing to learn', async () => {
  expect((await incidentAt('all-well')).lessons).toEqual([])
})

test('no card, no sum, no merchant, no terminal: the file has four fields and nothing else', async () => {
  const { place, path, lessons } = await incidentAt('paper-out')
  const written = readFileSync(path, 'utf8')
  const rows = place.ledger.transactions({ terminalId: T1 })
  expect(rows.length).toBeGreaterThan(3)
  const { terminalId, embedded } = { terminalId: place.embedded.terminalId, ...place }
  const secrets = [
    ...rows.flatMap(({ reference, maskedPan }) => [reference, maskedPan ?? '']),
    ...rows.map(({ amountMinor }) => String(amountMinor)).filter(sum => sum.length > 3),
    ...[terminalId, embedded.serial, place.ledger.lastAttempt(T1)?.batchNo ?? ''].map(String),
    ...place.told
      .flatMap(({ readings }) => readings.flatMap(each => Object.values(each.measured ?? {})))
      .map(String)
      .filter(word => word.length > 6),
  ].filter(secret => secret.length > 2)
  expect(secrets.length).toBeGreaterThan(10)
  expect(secrets.filter(secret => written.includes(secret))).toEqual([])
  expect(Object.keys(JSON.parse(written)[0]).sort()).toEqual(['at', 'causes', 'reference', 'stage'])
  expect(lessons).toHaveLength(1)
})
