import { mkdirSync, mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'

/**
 * Builds a script of the sources into one file that any Node can run.
 * @param entry from the root of the project
 * @returns the file; it stands alone in a new folder below the project, where it finds node_modules
 */
export async function builtScript(entry: string, plugins: Plugin[] = []): Promise<string> {
  mkdirSync('out', { recursive: true })
  const outDir = mkdtempSync(resolve('out', 'script-'))
  const name = 'script.cjs'
  await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    ssr: { noExternal: true, external: ['node-sqlite3-wasm'] },
    build: {
      ssr: resolve(entry),
      outDir,
      rollupOptions: { output: { format: 'cjs', entryFileNames: name } },
    },
  })
  return join(outDir, name)
}
