import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../../shared/fault'

/** Makes a PDF of a printable page. @throws Fault `file.no-printer` */
export type Printer = (page: string) => Promise<Uint8Array>

/**
 * Plain Node has no fonts and no layout; the project's Electron has both, and makes the window's PDF too.
 * @param script that starts it: `node SCRIPT PAGE PDF`
 */
export const electronPrinter =
  (script: string): Printer =>
  async page => {
    if (!existsSync(script)) throw new Fault('file.no-printer', { why: 'no Electron' })
    const folder = mkdtempSync(join(tmpdir(), 'settle-desk-page-'))
    const [from, to] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    try {
      writeFileSync(from, page, { mode: 0o600 })
      const said = await run([script, from, to])
      if (!existsSync(to)) throw new Fault('file.no-printer', { why: said || 'no answer' })
      return readFileSync(to)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

/** @returns the last thing it said on standard error */
const run = (args: readonly string[]): Promise<string> =>
  new Promise(done => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', chunk => {
      said += String(chunk)
    })
    child.once('error', error => done(error.message))
    child.once('close', () => done(said.trim().split('\n').at(-1)?.slice(0, 200) ?? ''))
  })
