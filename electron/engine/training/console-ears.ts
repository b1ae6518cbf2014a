import type { Emit, TerminalView } from '../../../shared/contract'
import type { WizardScreen } from '../../../shared/wizard'
import type { Recorder } from './recorder'
import { TraineeEyes } from './trainee-eyes'

const PROVEN: ReadonlySet<string | null> = new Set(['agreed', 'closed-with-difference'])

/** Hears what the console tells its window: the pages that the trainee sees, and how each settlement ended. */
export class ConsoleEars {
  readonly emit: Emit
  screen: WizardScreen | undefined
  #isProven = false
  #isOpen = true
  #isRunning = false
  #lastSettled = ''
  readonly #recorder: Recorder

  /** @param told what is told goes on to whoever looks on */
  constructor(recorder: Recorder, told: Emit) {
    const eyes = new TraineeEyes(recorder)
    this.#recorder = recorder
    this.emit = (event, data) => {
      if (!this.#isOpen) return
      if (event === 'wizard.changed') {
        this.screen = data as WizardScreen
        eyes.see(this.screen)
      }
      if (event === 'terminal.changed') this.#settled(data as TerminalView)
      told(event, data)
    }
  }

  /** A page as the console answered with it. */
  shown(screen: WizardScreen): WizardScreen {
    this.screen = screen
    return screen
  }

  get isOver(): boolean {
    return this.#isProven || (this.screen?.end ?? null) !== null
  }

  /** Hears no more: what is still under way concerns nobody. */
  close(): void {
    this.#isOpen = false
  }

  #settled({ progress, attempt }: TerminalView): void {
    const wasRunning = this.#isRunning
    this.#isRunning = progress !== null
    if (progress || !attempt) return
    const { id, step, outcome, stoppedAt } = attempt
    const key = JSON.stringify([id, step, outcome])
    if (key === this.#lastSettled && !wasRunning) return
    if (step !== 'done' && !wasRunning) return
    this.#lastSettled = key
    if (PROVEN.has(outcome)) this.#isProven = true
    this.#recorder.note('settled', { outcome: outcome ?? 'none', stoppedAt })
  }
}
