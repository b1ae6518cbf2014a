import { CAUSES } from '../../../shared/diagnosis'
import { FACTS } from '../../../shared/facts'
import { catalogues, type MessageKey } from '../../../shared/i18n/catalogue'
import { REFUSALS } from '../../../shared/inject-menu'
import { STAGES } from '../../../shared/stage'
import { FatalId } from '../../../shared/training'
import { WizardEnd } from '../../../shared/wizard'
import { knownKey } from '../../say/known-key'
import { spoken } from '../../say/spoken'
import { isObject } from './path'
import type { OptionsOf } from './spec'

/** Everything of which the catalogue knows a name: what has no text cannot be offered. */
const named =
  (start: string, isOne: (id: string) => boolean): OptionsOf =>
  ({ text: { t } }) =>
    (Object.keys(catalogues['zh-CN']) as MessageKey[])
      .filter(key => key.startsWith(start) && isOne(key.slice(start.length)))
      .map(key => ({ id: key.slice(start.length), text: t(key) }))

const each =
  (ids: readonly string[], keyOf: (id: string) => MessageKey): OptionsOf =>
  ({ text: { t } }) =>
    ids.map(id => ({ id, text: t(keyOf(id)) }))

const stage = each(STAGES, id => `stage.${id}` as MessageKey)

export const OPTIONS = {
  level: each(['1', '2', '3'], id => `scenario.level.${id}` as MessageKey),
  line: each(['tcp', 'serial'], id => `scenario.line.${id}` as MessageKey),
  stage,
  stageOrNone: choices => [
    { id: 'none', text: choices.text.t('instructor.truth.no-stage') },
    ...stage(choices, undefined),
  ],
  edge: each(['before', 'between', 'after'], id => `scenario.edge.${id}` as MessageKey),
  cause: ({ text: { t } }) => CAUSES.map(id => ({ id, text: `${id} ${t(`cause.${id}`)}` })),
  fatal: each(FatalId.options, id => `debrief.fatal.${id}` as MessageKey),
  end: each(WizardEnd.options, id => `end.${id}` as MessageKey),
  fact: each(Object.keys(FACTS), id => `measure.${id}` as MessageKey),
  /** The results that the fact beside it can have. */
  result: ({ text: { t } }, owner) => {
    const name = isObject(owner) ? String(owner.fact) : ''
    return (Object.entries(FACTS).find(([fact]) => fact === name)?.[1] ?? []).map(id => {
      const key = knownKey(`result.${id}`) ?? knownKey(`stage.${id}`)
      return { id, text: key ? t(key) : id }
    })
  },
  fix: named('fix.', id => !id.includes('.')),
  defect: named('inject.defect.', () => true),
  switch: named('inject.switch.', () => true),
  mishap: choices => [
    ...named('inject.mishap.', id => id !== 'answer')(choices, undefined),
    ...REFUSALS.map(code => ({
      id: `answer-${code}`,
      text: choices.text.t('inject.mishap.answer', { code }),
    })),
  ],
  base: ({ house, text }) =>
    house.map(({ initial: { base }, title }) => ({ id: base, text: spoken(title, text) })),
} as const satisfies Readonly<Record<string, OptionsOf>>
