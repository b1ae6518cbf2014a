import type { ScreenKind, WizardEnd, WizardScreen } from '../../../shared/wizard'
import type { Wizard } from './wizard'

/** Somebody at the counter who does what the wizard says. The drill and the tests put a simulated one there. */
export interface Person {
  /** Carries out every step of one fix; false: cannot. */
  do(fix: string): boolean | Promise<boolean>
  /** The option that is true, or the one that says nobody knows. */
  know(question: string, options: readonly string[]): string | Promise<string>
}

export interface Walk {
  readonly end: WizardEnd
  /** The first page that asked for something, or the end: it ranks the causes before anybody did anything. */
  readonly first: WizardScreen
  readonly last: WizardScreen
  /** Every page at which the person stopped, the last one included. */
  readonly pages: readonly ScreenKind[]
}

/**
 * Follows the recommended options from the first page to the end. Tells each page as it is met.
 * @throws RangeError when there are more pages than any flow may have.
 */
export async function walk(
  wizard: Pick<Wizard, 'open' | 'answer'>,
  person: Person,
  met: (screen: WizardScreen) => void = () => undefined,
): Promise<Walk> {
  const first = await wizard.open()
  const pages: ScreenKind[] = []
  for (let screen = first; pages.length < MOST_PAGES; ) {
    pages.push(screen.kind)
    met(screen)
    if (screen.end) return { end: screen.end, first, last: screen, pages }
    screen = await wizard.answer(await choice(screen, person))
  }
  throw new RangeError(`no end after ${pages.join(', ')}`)
}

const MOST_PAGES = 40

async function choice({ subject, options }: WizardScreen, person: Person): Promise<string> {
  const ids = options.map(({ id }) => id)
  if (subject.question !== null) return person.know(subject.question, ids)
  const recommended = options.find(option => option.recommended)?.id ?? ''
  if (recommended !== 'done' || subject.fix === null) return recommended
  return (await person.do(subject.fix)) ? recommended : 'cannot'
}
