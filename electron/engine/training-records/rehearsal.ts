import { type Text, textFor } from '../../../shared/i18n/translate'
import type { Lesson } from '../../../shared/lesson'
import type { BothLanguages, TrainingScenario } from '../../../shared/training'

/** One of the house's exercises, made into what happened in this shop; undefined where none is like it. */
export function rehearsalOf(
  lesson: Lesson,
  scenarios: readonly TrainingScenario[],
): TrainingScenario | undefined {
  const alike = mostAlike(lesson, scenarios)
  if (!alike) return undefined
  return {
    ...alike,
    id: rehearsalId(lesson),
    seed: seedOf(lesson.reference),
    title: both(text =>
      text.t('rehearsal.title', { day: text.day(lesson.at), title: spoken(text, alike.title) }),
    ),
    prebrief: both(text =>
      text.t('rehearsal.prebrief', {
        day: text.day(lesson.at),
        reference: lesson.reference,
        brief: spoken(text, alike.prebrief),
      }),
    ),
  }
}

/** The name of the exercise that an incident becomes: the same at every start. */
export const rehearsalId = ({ reference }: Pick<Lesson, 'reference'>): string =>
  `shop-${reference.toLowerCase()}`

/** Same cause and stage, else same cause, else same stage; of equals the easiest, and the first in the list. */
function mostAlike(
  { causes, stage }: Lesson,
  scenarios: readonly TrainingScenario[],
): TrainingScenario | undefined {
  const likeness = ({ truth }: TrainingScenario): number =>
    2 * Number(truth.causes.some(cause => causes.includes(cause))) +
    Number(stage !== null && truth.stage === stage)
  return scenarios
    .filter(scenario => likeness(scenario) > 0)
    .sort((one, other) => likeness(other) - likeness(one) || one.level - other.level)[0]
}

const MOST_SEED = 2 ** 31
const seedOf = (reference: string): number => parseInt(reference.replace('-', ''), 36) % MOST_SEED

const spoken = ({ locale }: Text, { zh, en }: BothLanguages): string => (locale === 'en' ? en : zh)

/** Made once: a shop may have left two hundred lessons. */
const IN = { zh: textFor('zh-CN'), en: textFor('en') } as const
const both = (say: (text: Text) => string): BothLanguages => ({ zh: say(IN.zh), en: say(IN.en) })
