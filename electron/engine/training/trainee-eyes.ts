import type { WizardScreen } from '../../../shared/wizard'
import type { Recorder } from './recorder'

/** Keeps what the trainee was shown: each page once, and of the facts only what is news. */
export class TraineeEyes {
  readonly #recorder: Recorder
  readonly #known = new Map<string, string>()
  #last = ''

  constructor(recorder: Recorder) {
    this.#recorder = recorder
  }

  see({ kind, title, subject, words, readings, number, end }: WizardScreen): void {
    const facts = readings
      .filter(({ fact, result }) => this.#known.get(fact) !== result)
      .map(({ fact, result }) => {
        this.#known.set(fact, result)
        return `${fact}=${result}`
      })
    const about = subject.question ?? subject.fix
    const face = JSON.stringify([kind, title, about, number, end])
    if (face === this.#last && facts.length === 0) return
    this.#last = face
    this.#recorder.note('saw', { screen: kind, title, subject: about, words, facts, end })
  }
}
