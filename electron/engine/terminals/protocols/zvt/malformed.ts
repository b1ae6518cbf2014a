import { Fault } from '../../../../../shared/fault'

/** Bytes that cannot be read. `at` is the offset in the APDU, CLASS being 0, so that a person can point at the byte. */
export const malformed = (at: number, why: string) => new Fault('wire.malformed', { at, why })
