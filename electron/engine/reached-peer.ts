import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Every file that is loaded from here on, with what each imports: by static imports that are not of types alone. */
export function reachedFrom(start: string): ReadonlyMap<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    const source = readFileSync(join(root, file), 'utf8')
    const names = [
      ...source.matchAll(/^(?:import|export)\s(?!type\b)(?:[\w\s{},*$]*?\bfrom\s*)?'([^']+)'/gm),
      ...source.matchAll(/\b(?:import|require)\('([^']+)'\)/g),
    ].map(found => found[1] ?? '')
    reached.set(file, names)
    for (const name of names)
      if (name.startsWith('.')) visit(`${relative(root, resolve(root, dirname(file), name))}.ts`)
  }
  visit(start)
  return reached
}
