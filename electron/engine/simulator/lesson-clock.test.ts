import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LessonClock } from './lesson-clock'

const HOUR_MS = 3_600_000

/** What wakes when, of sleepers that begin others. */
async function night(clock: LessonClock, naps: readonly number[]): Promise<readonly string[]> {
  const woken: string[] = []
  const sleeper = async (name: string, ms: number) => {
    await clock.sleep(ms)
    woken.push(`${name}@${clock.now()}`)
    await clock.sleep(ms / 2)
    woken.push(`${name}'@${clock.now()}`)
  }
  await clock.during(Promise.all(naps.map((ms, index) => sleeper(String(index), ms))))
  return woken
}

test('time passes by leaps while somebody waits for work, and not between two works', async () => {
  const clock = new LessonClock(1_000)
  const alarm = clock.sleep(HOUR_MS / 4).then(() => clock.now())
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(clock.now()).toBe(1_000)
  await clock.during(clock.sleep(HOUR_MS / 3))
  expect(await alarm).toBe(1_000 + HOUR_MS / 4)
  expect(clock.now()).toBe(1_000 + HOUR_MS / 3)
})

test('lived at any speed, the same wakes at the same time and in the same order as by leaps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }), async naps => {
      const leapt = await night(new LessonClock(0), naps)
      const clock = new LessonClock(0)
      clock.live(20)
      const woken: string[] = []
      const sleepers = naps.map(async (ms, index) => {
        await clock.sleep(ms)
        woken.push(`${index}@${clock.now()}`)
        await clock.sleep(ms / 2)
        woken.push(`${index}'@${clock.now()}`)
      })
      await Promise.all(sleepers)
      expect(woken).toEqual(leapt)
    }),
    { numRuns: 20 },
  )
})

test('frozen, nothing passes and nothing wakes; then it goes on from there', async () => {
  let machine = 0
  const clock = new LessonClock(0, () => machine)
  clock.live(10)
  machine = 5
  expect(clock.reading()).toBe(50)
  clock.freeze(true)
  machine = 500
  expect(clock.reading()).toBe(50)
  clock.freeze(false)
  machine = 502
  expect(clock.reading()).toBe(70)
})

test('what is done has a place in time of its own, after everything that was due', async () => {
  let machine = 0
  const clock = new LessonClock(0, () => machine)
  clock.live(1)
  const woken: number[] = []
  void clock.sleep(30).then(() => woken.push(clock.now()))
  machine = 40
  await clock.catchUp(0)
  expect(woken).toEqual([30])
  const places = [clock.now()]
  for (let turn = 1; turn < 5; turn++) {
    await clock.catchUp(turn)
    places.push(clock.now())
  }
  expect(new Set(places.map(place => place % 1)).size).toBe(5)
  expect([...places].sort((one, other) => one - other)).toEqual(places)
  expect(Math.max(...places)).toBeLessThanOrEqual(41)
})

test('an aborted sleep ends at once and moves no time', async () => {
  const clock = new LessonClock(7)
  const enough = new AbortController()
  const slept = clock.sleep(HOUR_MS, enough.signal)
  enough.abort()
  await slept
  expect(clock.now()).toBe(7)
})

test('frozen while a slow machine catches up, it stops where it is', async () => {
  let machine = 0
  const clock = new LessonClock(0, () => machine)
  const woken: number[] = []
  for (const ms of [100, 200, 300]) void clock.sleep(ms).then(() => woken.push(ms))
  clock.live(10)
  machine = 40
  const tick = clock.tick()
  clock.freeze(true)
  await tick
  await new Promise(resolve => setTimeout(resolve, 5))
  expect(woken).toEqual([100])
  expect(clock.now()).toBe(100)
  clock.freeze(false)
  machine = 70
  await clock.tick()
  expect(woken).toEqual([100, 200, 300])
})
