import { CauseId } from '../../../shared/diagnosis'

/** A page on which a person acts. */
export type Page =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'fix'; readonly cause: CauseId; readonly fix: string }
  /** The one click. `by`: the fix that it is. */
  | { readonly kind: 'complete'; readonly why: 'owed' | 'fresh' | 'wait'; readonly by?: string }
  /** Not known whether it settled: ask again, as the nth time. */
  | { readonly kind: 'unknown'; readonly turn: number }

/** As the incident's notes name it. */
export function stepOf(page: Page): string {
  switch (page.kind) {
    case 'question':
      return `question:${page.question}`
    case 'fix':
      return `fix:${page.cause}:${page.fix}`
    case 'complete':
      return `complete:${page.why}:${page.by ?? ''}`
    case 'unknown':
      return `unknown:${page.turn}`
  }
}

/** Undefined: no page that this version knows. */
export function pageOf(step: string): Page | undefined {
  const [kind, first = '', second = ''] = step.split(':')
  switch (kind) {
    case 'question':
      return { kind, question: first }
    case 'fix': {
      const cause = CauseId.safeParse(first)
      return cause.success ? { kind, cause: cause.data, fix: second } : undefined
    }
    case 'complete':
      return completion(first, second)
    case 'unknown':
      return { kind, turn: Number(first) }
    default:
      return undefined
  }
}

function completion(why: string, by: string): Page | undefined {
  if (why !== 'owed' && why !== 'fresh' && why !== 'wait') return undefined
  return { kind: 'complete', why, ...(by && { by }) }
}

/** Not a page but what follows one: a fix was done that only the next settlement can prove. */
export const doneStep = (fix: string): string => `done:${fix}`
export const fixDone = (step: string): string | undefined => /^done:(.+)$/.exec(step)?.[1]
