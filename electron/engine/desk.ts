import { join } from 'node:path'
import { CommanderError } from 'commander'
import { Fault } from '../../shared/fault'
import { type Text, textFor } from '../../shared/i18n/translate'
import { systemClock } from './clock'
import { EXIT, exitByFault } from './commands/exit-codes'
import { type Io, printJson } from './commands/io'
import { electronPrinter } from './commands/printer'
import { buildProgram } from './commands/program'
import { faultReport } from './commands/settlement-report'
import { embeddedTerminals } from './simulator/embedded'

/** Entry of the `desk` command: the same engine under plain Node. */
const textOf = (lang: string | undefined): Text => textFor(lang === 'en' ? 'en' : 'zh-CN')
let io: Io | undefined

const ioFor = (options: { json?: boolean; lang?: string }): Io => {
  io = {
    text: textOf(options.lang),
    json: options.json ?? false,
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
  }
  return io
}

function failed(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.usage
  const fault = Fault.from(thrown)
  const { json, text, err, out } = io ?? ioFor({})
  if (fault.code === 'internal')
    err(String(fault.cause instanceof Error ? fault.cause.stack : fault.cause))
  if (json) printJson({ json, text, err, out }, { fault: faultReport(fault.toData(), text) })
  else err(`${text.fault(fault.toData())}  [${fault.code}]`)
  return exitByFault(fault.code)
}

const program = buildProgram({
  io: ioFor,
  simulated: embeddedTerminals(systemClock()),
  // Built, this file lies in out/main.
  print: electronPrinter(join(__dirname, '../../build/print-page.mjs')),
  stopped: () =>
    new Promise(resolve => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
  finished: exitCode => {
    process.exitCode = exitCode
  },
})
program.exitOverride()
for (const command of program.commands) command.exitOverride()

// Who reads us may stop reading (`desk … | head`); a settlement goes on all the same.
process.stdout.on('error', thrown => {
  if (!('code' in thrown) || thrown.code !== 'EPIPE') throw thrown
})

program.parseAsync(process.argv).catch(thrown => {
  process.exitCode = failed(thrown)
})
