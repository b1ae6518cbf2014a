import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * scrypt (RFC 7914) with 64 MiB: N = 2^16, r = 8, p = 2, one of the settings of the OWASP Password Storage
 * Cheat Sheet. About a quarter of a second on a shop's computer; a thief pays it for each of a million PINs.
 */
const COST = { log2N: 16, r: 8, p: 2 } as const
const SALT_BYTES = 16
const HASH_BYTES = 32
/** scrypt needs 128·N·r bytes; what is stored may not ask for more than this. */
const MOST_BYTES = 256 * 1024 * 1024

interface Cost {
  readonly log2N: number
  readonly r: number
  readonly p: number
}

/** `scrypt$16$8$2$salt$hash`, base64: the cost stands beside each hash, so that it can grow. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derived(pin, salt, COST)
  const { log2N, r, p } = COST
  return ['scrypt', log2N, r, p, salt.toString('base64'), hash.toString('base64')].join('$')
}

/** Takes as long for a wrong PIN as for the right one. */
export async function pinMatches(pin: string, stored: string): Promise<boolean> {
  const [scheme, log2N, r, p, salt = '', hash = ''] = stored.split('$')
  if (scheme !== 'scrypt') return false
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  const expected = Buffer.from(hash, 'base64')
  const found = await derived(pin, Buffer.from(salt, 'base64'), cost)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

const derived = (pin: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** log2N, r, p, maxmem: MOST_BYTES }
    scrypt(pin.normalize('NFKC'), salt, HASH_BYTES, options, (failed, hash) =>
      failed ? reject(failed) : resolve(hash),
    )
  })
