import type { Ranked } from '../../../shared/diagnosis'
import { Fault } from '../../../shared/fault'
import type { Incident, IncidentEventBody, IncidentEventName } from '../../../shared/incident'
import type { WizardEnd, WizardScreen } from '../../../shared/wizard'
import type { Clock } from '../clock'
import { FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import type { Priors } from '../diagnosis/priors'
import { contentOf, endingOf } from './content'
import { advance, type Flow, NEW_FLOW, promptReturned, resumed } from './flow'
import { LAST_LOOK } from './limits'
import { causesOf, type Move, nextMove, type Situation } from './next-move'
import { doneStep, type Page, stepOf } from './page'
import type { Hands, Sight } from './ports'
import { acting, examining, settling, steadying } from './progress'
import { type Content, screenOf } from './screen'
import { steadyLine } from './steady-line'
import { verification } from './verify'

type Later = Exclude<IncidentEventName, 'opened'>
interface Note {
  readonly name: IncidentEventName
  readonly body: IncidentEventBody<IncidentEventName>
}

interface WizardParts {
  /** Keeps one note of the incident; when it returns, the note is on disk. */
  readonly note: <N extends Later>(event: N, body: IncidentEventBody<N>) => void
  readonly hands: Hands
  readonly clock: Clock
  readonly priors: () => Priors
  /** Told of every page, those that pass by themselves included. */
  readonly changed: (screen: WizardScreen) => void
}

/**
 * One incident, from the first look to its end. Everything that counts is noted before it is shown, so that the flow
 * can be left, or the program can die, at any moment.
 */
export class Wizard {
  readonly incident: Incident
  /** The page told last. */
  screen: WizardScreen | undefined
  /** Ended, or left: another one takes it up. */
  isOver = false
  readonly #parts: WizardParts
  #flow: Flow
  #sight: Sight | undefined
  #interruptedAt: string | null
  #isBusy = false
  #isWanted = false
  /** What was thought to be wrong before the first fix. */
  #found: readonly Ranked[] = []

  /** `notes`: what an earlier run of the same incident left. */
  constructor(incident: Incident, notes: readonly Note[], parts: WizardParts) {
    this.incident = incident
    this.#parts = parts
    this.#flow = resumed(
      notes.reduce((flow, { name, body }) => advance(flow, name, body), NEW_FLOW),
    )
    this.#interruptedAt = this.#flow.pages > 0 ? incident.changedAt : null
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** `closeDay`: a settlement is wanted even if none is owed. Looks, mends what needs no one, and comes to the first page on which a person acts. */
  open(closeDay = false): Promise<WizardScreen> {
    this.#isWanted ||= closeDay
    return this.#alone(() => this.#goOn())
  }

  /** A person chose an option of the page. @throws Fault `input.invalid` when the page does not offer it. */
  answer(option: string): Promise<WizardScreen> {
    return this.#alone(async () => {
      const page = this.#page()
      if (!contentOf(page, 0).options?.some(({ id }) => id === option)) throw invalid(option)
      this.#interruptedAt = null
      if (page.kind === 'question') this.#note('answered', { question: page.question, option })
      else if (option === 'cannot') this.#cannot(page)
      else if (page.kind === 'fix') await this.#done(page)
      else await this.#complete(page)
      return this.#goOn()
    })
  }

  /** Takes the last answer or fix back, and shows its page again. @throws Fault `input.invalid` when there is none. */
  back(): Promise<WizardScreen> {
    return this.#alone(async () => {
      const last = this.#flow.acts[this.#flow.acts.length - 1]
      if (!last) throw invalid('back')
      this.#note('taken-back', { what: last.what, id: last.id })
      return this.#goOn()
    })
  }

  /** To be taken up again later. */
  leave(): void {
    if (this.#isBusy) throw new Fault('settlement.running')
    if (!this.#flow.end) this.#note('ended', { end: 'left' })
    this.isOver = true
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isBusy) throw new Fault('settlement.running')
    this.#isBusy = true
    try {
      return await work()
    } finally {
      this.#isBusy = false
    }
  }

  async #goOn(): Promise<WizardScreen> {
    for (;;) {
      const move = nextMove(this.#flow, this.#situation())
      if (move.kind === 'show') return this.#show(move.page)
      if (move.kind === 'end') return await this.#end(move)
      if (move.kind === 'measure') await this.#measure(move.probes)
      else await this.#act(move)
    }
  }

  async #measure(probes: Parameters<Hands['examine']>[0]): Promise<void> {
    this.#tell(examining(probes))
    const { readings, terminal } = await this.#parts.hands.examine(probes)
    if (terminal) {
      const { isOwed: _, ...seen } = terminal
      this.#sight = terminal
      this.#note('seen', seen)
    }
    this.#note('measured', { readings: [...readings] })
  }

  async #act({ action, fix, cause }: Extract<Move, { kind: 'act' }>): Promise<void> {
    this.#found = this.#causes()
    this.#tell(acting(action))
    const isDone = await this.#parts.hands.act(action, Object.values(this.#flow.readings)).then(
      () => true,
      () => false,
    )
    if (isDone) await this.#verify(fix, cause)
    else this.#note('tried', { fix, cause, result: 'cannot', proof: null })
  }

  #cannot(page: Page): void {
    if (page.kind === 'fix')
      this.#note('tried', { fix: page.fix, cause: page.cause, result: 'cannot', proof: null })
    else this.#note('ended', { end: 'passport' })
  }

  async #done({ fix, cause }: Extract<Page, { kind: 'fix' }>): Promise<void> {
    this.#found = this.#causes()
    if (FIXES[fix as FixId].verify === 'settlement-moves-on')
      this.#note('shown', { screen: 'fix', step: doneStep(fix) })
    else await this.#verify(fix as FixId, cause)
  }

  async #verify(fix: FixId, cause: Extract<Page, { kind: 'fix' }>['cause']): Promise<void> {
    const { probes, judge } = verification(FIXES[fix], this.#flow.readings)
    if (probes.length > 0) await this.#measure(probes)
    const { result, proof } = judge(this.#flow.readings)
    this.#note('tried', { fix, cause, result, proof })
  }

  async #complete(page: Page): Promise<void> {
    const by = page.kind === 'complete' ? page.by : undefined
    if (page.kind === 'complete' && page.why === 'wait' && !(await this.#steady(by))) return
    this.#found = this.#causes()
    this.#tell(settling)
    const attempt = await this.#parts.hands.complete()
    const isOver = attempt.outcome === 'agreed' || attempt.outcome === 'closed-with-difference'
    const fixes = new Set([...this.#flow.pending, ...(by === undefined ? [] : [by])])
    for (const fix of fixes)
      this.#note('tried', {
        ...{ fix, cause: this.#causeOf(fix), proof: null },
        result: isOver ? 'worked' : 'no-change',
      })
    this.#note('attempted', { attemptId: attempt.id })
  }

  /** False: the line did not hold in time. */
  async #steady(by: string | undefined): Promise<boolean> {
    const isSteady = await steadyLine({
      clock: this.#parts.clock,
      patienceMs: 1000 * (FIXES[by as FixId]?.seconds ?? 0),
      obstacles: () => this.#situation().obstacles,
      measure: probes => this.#measure(probes),
      left: seconds => this.#tell(steadying(seconds)),
    })
    if (!isSteady && by !== undefined)
      this.#note('tried', { fix: by, cause: this.#causeOf(by), result: 'no-change', proof: null })
    return isSteady
  }

  #causeOf(fix: string) {
    const { page, acts } = this.#flow
    const pages = [...acts.map(act => act.page), ...(page ? [page] : [])]
    const found = pages.find(each => each.kind === 'fix' && each.fix === fix)
    return found?.kind === 'fix' ? found.cause : (this.#causes()[0]?.id ?? null)
  }

  #page(): Page {
    if (!this.#flow.page || this.isOver) throw invalid('page')
    return this.#flow.page
  }

  #show(page: Page): WizardScreen {
    this.#noteShown(page)
    const { endedAt, startedAt } = this.#attempt() ?? {}
    const since = endedAt ?? startedAt
    const sinceMs = since ? Date.parse(since) : this.#parts.clock.now()
    const content = { ...contentOf(page, sinceMs), canGoBack: this.#flow.acts.length > 0 }
    return this.#tell(content)
  }

  /** A page that is merely shown again is no new one. */
  #noteShown(page: Page): void {
    const step = stepOf(page)
    if (this.#flow.page && stepOf(this.#flow.page) === step && this.#flow.isUntouched) return
    this.#note('shown', { screen: page.kind, step })
  }

  async #end({ end }: Extract<Move, { kind: 'end' }>): Promise<WizardScreen> {
    if (!this.#flow.end) {
      if (isClosed(end)) await this.#measure(LAST_LOOK)
      this.#note('ended', { end })
    }
    this.isOver = true
    const words = this.#sight?.terminal.words ?? []
    return this.#tell(endingOf(end, this.#attempt(), promptReturned(this.#flow) ? words : null))
  }

  #attempt() {
    const { attemptIds } = this.#flow
    const last = attemptIds[attemptIds.length - 1]
    return last === undefined ? undefined : this.#parts.hands.attempt(last)
  }

  #situation(): Situation {
    const { hands, priors } = this.#parts
    return {
      priors: priors(),
      isOwed: this.#sight?.isOwed ?? false,
      isWanted: this.#isWanted || this.#flow.page?.kind === 'complete',
      lastOutcome: hands.lastOutcome(),
      pointless: hands.pointless(),
      isInDoubt: hands.isInDoubt(),
      attempt: this.#attempt(),
      obstacles: hands.obstacles(Object.values(this.#flow.readings)),
    }
  }

  /** Once something is mended, or all is settled, its signs are gone: what they had meant stays on the page. */
  #causes(): readonly Ranked[] {
    const { outcome } = this.#attempt() ?? {}
    const isOver = outcome === 'agreed' || outcome === 'closed-with-difference'
    const isMoot = this.#flow.isChanged || (isOver && !promptReturned(this.#flow))
    if (isMoot && this.#found.length > 0) return this.#found
    return causesOf(this.#flow, this.#situation())
  }

  #note<N extends Later>(event: N, body: IncidentEventBody<N>): void {
    this.#parts.note(event, body)
    this.#flow = advance(this.#flow, event, body)
  }

  #tell(content: Content): WizardScreen {
    const screen = screenOf(
      {
        incident: this.incident,
        flow: this.#flow,
        sight: this.#sight,
        causes: this.#causes(),
        attempt: this.#attempt(),
        interruptedAt: this.#interruptedAt,
      },
      content,
    )
    this.screen = screen
    this.#parts.changed(screen)
    return screen
  }
}

const isClosed = (end: WizardEnd): boolean =>
  end === 'proven-settlement' || end === 'closed-with-difference'

const invalid = (at: string): Fault => new Fault('input.invalid', { call: 'wizard', at })
