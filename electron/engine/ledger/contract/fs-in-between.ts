import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Runs `work` while some of Node's file functions are replaced: the till roll and the WebAssembly package both use them. */
export async function withFs<T>(
  replacement: (real: typeof fs) => Partial<typeof fs>,
  work: () => T | Promise<T>,
): Promise<T> {
  const real = { ...fs }
  const replaced = replacement(real)
  const originals = Object.entries(real).filter(([name]) => name in replaced)
  Object.assign(fs, replaced)
  syncBuiltinESMExports()
  try {
    return await work()
  } finally {
    Object.assign(fs, Object.fromEntries(originals))
    syncBuiltinESMExports()
  }
}
