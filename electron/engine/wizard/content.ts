import type { Attempt } from '../../../shared/settlement'
import type { Said, WizardEnd, WizardOption, WizardScreen } from '../../../shared/wizard'
import type { Fix, Question } from '../diagnosis/entry'
import { FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import { QUESTIONS, type QuestionId } from '../diagnosis/knowledge/questions'
import { ASK_AGAIN_AFTER_MS } from './limits'
import type { Page } from './page'
import { type Content, say, sayKnown } from './screen'

type Of<K extends Page['kind']> = Extract<Page, { kind: K }>
const NOBODY = { question: null, fix: null, cause: null, proof: null } as const

/** What a page on which a person acts says. `sinceMs`: when the last attempt ended. */
export function contentOf(page: Page, sinceMs: number): Content {
  switch (page.kind) {
    case 'question':
      return question(page)
    case 'fix':
      return fix(page)
    case 'complete':
      return complete(page)
    case 'unknown':
      return unknown(page, sinceMs)
  }
}

const option = (id: string, text: WizardOption['text'], recommended = false): WizardOption => ({
  id,
  text,
  recommended,
})

function question({ question: id }: Of<'question'>): Content {
  const { picture, role, options }: Question = QUESTIONS[id as QuestionId]
  return {
    kind: 'question',
    title: sayKnown(`ask.${id}`),
    lead: say('wizard.question.lead'),
    picture,
    role,
    options: Object.keys(options).map(each => option(each, sayKnown(`ask.${id}.${each}`).key)),
    subject: { ...NOBODY, question: id },
  }
}

/** Fixes that have a reason of their own, where the one of their cause, or of waiting, would say something else. */
const LEADS: Readonly<Partial<Record<FixId, Said>>> = {
  'free-disk': say('means.pc.disk'),
  'wait-for-bank': say('wizard.complete.bank.lead'),
}

function fix({ fix: id, cause }: Of<'fix'>): Content {
  const { steps, verify, role } = FIXES[id as FixId]
  const isConfirmed = verify === 'person-confirms'
  return {
    kind: 'fix',
    title: sayKnown(`fix.${id}`),
    lead: LEADS[id as FixId] ?? say(`cause.${cause}.plain`),
    steps: [...steps],
    role,
    options: [
      option('done', isConfirmed ? 'wizard.option.confirm' : 'wizard.option.done', true),
      option('cannot', 'wizard.option.cannot'),
    ],
    expect: expectation(verify),
    subject: {
      ...NOBODY,
      fix: id,
      cause,
      proof: typeof verify === 'object' ? verify.fact : null,
    },
  }
}

function expectation(verify: Fix['verify']): WizardScreen['expect'] {
  if (verify === 'person-confirms') return say('wizard.expect.confirm')
  return say(verify === 'settlement-moves-on' ? 'wizard.expect.settle' : 'wizard.expect.measure')
}

function complete({ why, by }: Of<'complete'>): Content {
  return {
    kind: 'complete',
    title: say(why === 'fresh' ? 'wizard.complete.fresh' : 'wizard.complete.owed'),
    lead: (by && LEADS[by as FixId]) || say(`wizard.complete.${why}.lead`),
    options: [
      option('complete', why === 'wait' ? 'wizard.option.wait' : 'wizard.option.complete', true),
      option('cannot', 'wizard.option.passport'),
    ],
    expect: say('wizard.complete.expect'),
    subject: { ...NOBODY, fix: by ?? null },
  }
}

function unknown({ turn }: Of<'unknown'>, sinceMs: number): Content {
  const waitMs = ASK_AGAIN_AFTER_MS[turn - 1] ?? 0
  return {
    kind: 'unknown',
    title: say('wizard.unknown'),
    lead: say('wizard.unknown.lead'),
    options: [
      option('ask-again', 'wizard.option.ask-again', true),
      option('cannot', 'wizard.option.passport'),
    ],
    expect: say('wizard.unknown.expect'),
    nextTryAt: new Date(sinceMs + waitMs).toISOString(),
  }
}

const ENDS = {
  'proven-settlement': ['done', 'wizard.done.agreed', 'wizard.done.agreed.lead'],
  'closed-with-difference': ['done', 'wizard.done.differs', 'wizard.done.differs.lead'],
  'nothing-wrong': ['nothing-wrong', 'wizard.nothing-wrong', 'wizard.nothing-wrong.lead'],
  passport: ['passport', 'wizard.passport', 'wizard.passport.lead'],
} as const

/**
 * What the last page says. A fault that was overcome is no longer news.
 * @param returned the display's words where it asks again for what is proven closed; else null
 */
export function endingOf(
  end: WizardEnd,
  attempt: Attempt | undefined,
  returned: readonly string[] | null,
): Content {
  const [kind, title, lead] = ENDS[end]
  const fault = end === 'passport' ? (attempt?.fault ?? null) : null
  const isClosed = kind === 'done' && returned !== null
  return {
    kind,
    title: say(title),
    lead: isClosed ? goesOnAsking(returned) : say(lead),
    end,
    fault,
  }
}

const goesOnAsking = (words: readonly string[]): Said =>
  words.length === 0
    ? say('wizard.done.returned.silent.lead')
    : say('wizard.done.returned.lead', { words: words[0] ?? '' })
