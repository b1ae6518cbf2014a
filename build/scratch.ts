import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for all that tests leave behind, thrown away when they are through (vitest: globalSetup). */
let folder: string

export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'settle-desk-test-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true })
