import { Fault } from '../../../shared/fault'
import { type Credentials, MAY, type Permission, Person, type Role } from '../../../shared/roles'
import type { Clock } from '../clock'
import type { JournalEntry, Ledger } from '../ledger/ledger'
import { type Tries, waitMs } from './lock-out'
import { hashPin, pinMatches } from './pin-hash'

/** Locked tries are not noted, so that nobody's can be pushed out of sight. */
const NEWEST = 1_000

export interface NewPerson {
  readonly name: string
  readonly role: Role
  readonly pin: string
}

/** The people of one shop. Who they are stands in the journal; what their PIN was hashed to stands beside it. */
export class People {
  readonly #ledger: Ledger
  readonly #clock: Clock
  readonly #newId: () => string
  /** One PIN at a time: a hundred guesses at once would all pass the same count. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(ledger: Ledger, clock: Clock, newId: () => string) {
    this.#ledger = ledger
    this.#clock = clock
    this.#newId = newId
  }

  list(): Person[] {
    return this.#ledger
      .notes({ kind: 'person-added' })
      .flatMap(({ body }) => Person.safeParse(body.person).data ?? [])
  }

  /** Whose PIN opens the instructor's window; nobody's, as long as no trainer is named. */
  instructors(): Person[] {
    const people = this.list()
    if (!people.some(({ role }) => role === 'trainer')) return []
    return people.filter(({ role }) => MAY[role].includes('instruct'))
  }

  /**
   * The first one is the owner, and needs nobody's leave. Every other is added by one who may.
   * @throws Fault `person.not-allowed`, `person.pin-wrong`, `person.pin-locked`
   */
  async add(wanted: NewPerson, by: Credentials | null): Promise<Person> {
    if (by) await this.demand(by, 'change-people')
    return this.#inTurn(async () => {
      const first = this.list().length === 0
      if (first ? wanted.role !== 'owner' : !by) throw new Fault('person.not-allowed')
      const person: Person = { id: this.#newId(), name: wanted.name, role: wanted.role }
      const body = { person, by: by?.personId ?? null }
      this.#ledger.keepPinHash(person.id, await hashPin(wanted.pin), { kind: 'person-added', body })
      return person
    })
  }

  /** Each try is on disk before it is judged, so that a killed program forgets none. @throws Fault `person.pin-wrong`, `person.pin-locked` {seconds} */
  async enter(credentials: Credentials): Promise<Person> {
    return this.#inTurn(() => this.#enter(credentials))
  }

  /** @throws Fault `person.not-allowed`, and what `enter` throws */
  async demand(credentials: Credentials, permission: Permission): Promise<Person> {
    const person = await this.enter(credentials)
    if (!MAY[person.role].includes(permission)) throw new Fault('person.not-allowed')
    return person
  }

  async #enter({ personId, pin }: Credentials): Promise<Person> {
    const person = this.list().find(({ id }) => id === personId)
    const hash = this.#ledger.pinHash(personId)
    if (!person || hash === undefined) throw new Fault('person.pin-wrong')
    const tries = triesOf(this.#ledger.notes({ kind: 'pin-', limit: NEWEST }), personId)
    const wait = waitMs(tries, this.#clock.now())
    if (wait > 0) throw new Fault('person.pin-locked', { seconds: Math.ceil(wait / 1000) })
    this.#ledger.note({ kind: 'pin-tried', body: { personId } })
    if (!(await pinMatches(pin, hash))) throw new Fault('person.pin-wrong')
    this.#ledger.note({ kind: 'pin-right', body: { personId } })
    return person
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}

function triesOf(notes: readonly JournalEntry[], personId: string): Tries {
  const own = notes.filter(({ body }) => body.personId === personId)
  const wrong = own.slice(own.map(({ kind }) => kind).lastIndexOf('pin-right') + 1)
  return { wrong: wrong.length, lastAtMs: Date.parse(wrong.at(-1)?.at ?? '') || 0 }
}
