import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HandsetKey, HandsetPart, type Touch } from '../../../../shared/handset'
import { BRANDS } from '../brands'
import { LESSON_PACE } from '../front/pace'
import { CounterPeer } from './counter-peer'

type Step =
  | { readonly touch: Touch; readonly awaited: boolean }
  | { readonly waitMs: number }
  /** Often enough for whole ways to be found. */
  | { readonly settles: 'by-menu' }

const anyTouch: fc.Arbitrary<Touch> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('key'), key: anyOf(HandsetKey.options) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('part'),
      part: anyOf(HandsetPart.options),
      to: anyOf(['in', 'out']),
    }),
  },
)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ touch: anyTouch, awaited: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ waitMs: fc.nat({ max: 4_000 }) }) },
  { weight: 1, arbitrary: fc.record({ waitMs: fc.constant(31_000) }) },
  { weight: 2, arbitrary: fc.constant<Step>({ settles: 'by-menu' }) },
)
const SETTLES = {
  linden: ['menu', '5', '1', 'confirm'],
  harbor: ['menu', '2', 'confirm'],
  cascade: ['menu', '5', 'confirm'],
} as const

function anyOf<const T extends string>(from: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...from)
}

/** Touches a terminal in this order, and returns every face it showed. */
async function lived(brand: keyof typeof SETTLES, steps: readonly Step[]): Promise<string[]> {
  const at = await CounterPeer.stands({ brand, language: 'zh', pace: LESSON_PACE })
  const faces: string[] = []
  const open: Promise<void>[] = []
  const look = () => {
    const face = at.handset.face()
    if (face.powered) expect(face.lines.join('')).not.toBe('')
    faces.push(JSON.stringify(face))
  }
  for (const step of steps) {
    if ('waitMs' in step) await at.passes(step.waitMs)
    else if ('settles' in step) open.push(at.press(...SETTLES[brand]))
    else if (step.awaited) await at.handset.touch(step.touch)
    else open.push(at.handset.touch(step.touch))
    look()
  }
  await Promise.all(open)
  look()
  expect(Math.max(...at.closings)).toBeLessThanOrEqual(1)
  return faces
}

test.each(BRANDS.map(({ id }) => id as keyof typeof SETTLES))(
  '%s: whatever is touched, nothing throws, no batch is closed twice, and the same touches show the same faces',
  async brand => {
    let settled = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async steps => {
        const faces = await lived(brand, steps)
        expect(await lived(brand, steps)).toEqual(faces)
        if (faces.some(face => face.includes('批次号 000123'))) settled += 1
      }),
      { numRuns: 40, seed: 20_261_123 },
    )
    expect(settled, 'a property over idle terminals proves nothing').toBeGreaterThan(5)
  },
)
