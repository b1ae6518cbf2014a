import { createHash } from 'node:crypto'

/**
 * Sixteen characters that neither the eye nor the ear confuses, in Chinese and English: no 0 O Q, 1 I L,
 * 5 S, 8 A B, U V; of letters that rhyme (B C D E G P T V Z; M N; F S) one at most.
 */
const SYMBOLS = '234679CFHKMRTWXY'
const LENGTH = 7

/**
 * The number a person says on the phone, `XXXX-XXXX`: seven characters of the incident's id and a check
 * character. Where the ledger has it already, the next one is taken.
 */
export function referenceFor(incidentId: string, isTaken: (reference: string) => boolean): string {
  for (let turn = 0; ; turn++) {
    const digest = createHash('sha256').update(`${incidentId}/${turn}`).digest()
    const body = [...digest.subarray(0, LENGTH)]
      .map(byte => SYMBOLS[byte % SYMBOLS.length])
      .join('')
    const reference = grouped(body + checkSymbol(body))
    if (!isTaken(reference)) return reference
  }
}

/** As it was written down, from what was heard: case, spaces and dashes do not matter. Undefined when the check fails. */
export function heardReference(said: string): string | undefined {
  const plain = said.toUpperCase().replace(/[\s-]/g, '')
  const [body, check] = [plain.slice(0, -1), plain.slice(-1)]
  const known = plain.length === LENGTH + 1 && [...plain].every(symbol => SYMBOLS.includes(symbol))
  return known && checkSymbol(body) === check ? grouped(plain) : undefined
}

const grouped = (plain: string): string => `${plain.slice(0, 4)}-${plain.slice(4)}`

/** ISO/IEC 7064 hybrid system, here modulo 17,16: finds every wrong character and nearly every swap. */
function checkSymbol(body: string): string {
  const size = SYMBOLS.length
  let product = size
  for (const symbol of body) {
    const sum = (product + SYMBOLS.indexOf(symbol)) % size || size
    product = (sum * 2) % (size + 1)
  }
  return SYMBOLS[(size + 1 - product) % size] ?? ''
}
