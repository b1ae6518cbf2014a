import { Command, InvalidArgumentError } from 'commander'
import { Currency } from '../../../shared/money'
import { coverage } from './coverage'
import { decode } from './decode'
import { demo } from './demo'
import { diagnose } from './diagnose'
import { drill } from './drill'
import { exportTable } from './export'
import { history, verify } from './history'
import type { Io } from './io'
import { passport } from './passport'
import type { Printer } from './printer'
import { scenarios } from './scenarios'
import { settle } from './settle'
import { simulate } from './simulate'
import { soak } from './soak'
import { status } from './status'
import { train } from './train'
import type { WorkplaceOptions } from './workplace'

export interface ProgramParts {
  readonly io: (options: { json?: boolean; lang?: string }) => Io
  readonly simulated: WorkplaceOptions['simulated']
  /** Makes the PDF of a printable page. */
  readonly print: Printer
  /** Resolves when the person or the system asks the program to stop. */
  readonly stopped: () => Promise<void>
  readonly finished: (exitCode: number) => void
}

const DEFAULT_SCENARIO = 'upload-cut'

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number')
  return Number(text)
}
const currency = (text: string): Currency => {
  const parsed = Currency.safeParse(text)
  if (!parsed.success) throw new InvalidArgumentError('three capital letters, e.g. CNY')
  return parsed.data
}

/** The commands of `desk`, as data for the parser. Each one answers with its exit code. */
export function buildProgram({ io, simulated, print, stopped, finished }: ProgramParts): Command {
  const program = new Command('desk')
    .description('结算台 Settle Desk, without a window')
    .showHelpAfterError()
  const add = (usage: string, about: string) =>
    program
      .command(usage)
      .description(about)
      .option('--json', 'one JSON object on standard output')
      .option('--lang <lang>', 'zh-CN or en', 'zh-CN')
  const atTerminal = (usage: string, about: string) =>
    add(usage, about)
      .requiredOption(
        '--terminal <addr>',
        'zvt+tcp://host:20007, zvt+serial:///dev/ttyUSB0?baud=9600, sim:SCENARIO',
      )
      .option('--data <dir>', 'folder of the ledger')
      .option('--currency <code>', 'ISO 4217; without it the terminal is asked', currency)

  add('demo', 'an embedded terminal with an interrupted settlement, completed')
    .option('--scenario <id>', 'see scenarios', DEFAULT_SCENARIO)
    .option('--seed <n>', 'another day of the same shop', wholeNumber)
    .action(async o => finished(await demo(o, io(o))))
  atTerminal('status', 'examine: stage, safe, left, can sell').action(async o =>
    finished(await status(o, io(o), simulated)),
  )
  atTerminal('settle', '完成上次结算: complete the last settlement, or close the day').action(
    async o => finished(await settle(o, io(o), simulated)),
  )
  atTerminal('diagnose', 'measure, name the likely causes and the next step; changes nothing')
    .option(
      '--answers <file>',
      'JSON: {"asked":{question:option},"tried":{fix:"no-change"|"cannot"}}',
    )
    .option('--acquirer <host:port>', "the acquirer's host, where the shop knows it")
    .action(async o => finished(await diagnose(o, io(o), simulated)))
  add('simulate', 'the simulated terminal for other programs')
    .requiredOption('--listen <where>', 'tcp:PORT or pty:PATH')
    .option('--scenario <id>', 'see scenarios', DEFAULT_SCENARIO)
    .option('--seed <n>', 'another day of the same shop', wholeNumber)
    .option('--state <dir>', 'remember across restarts in this folder')
    .option('--baud <n>', 'of pty: the only speed understood; without it any is', wholeNumber)
    .option('--speed <n>', 'times faster than a real terminal', wholeNumber, 1)
    .action(async o => finished(await simulate(o, io(o), stopped())))
  add('scenarios', 'what can be simulated, and the truth each one hides').action(async o =>
    finished(await scenarios(io(o))),
  )
  add('decode <protocol> <hex>', 'explain bytes: zvt or poslink').action(async (protocol, hex, o) =>
    finished(await decode(protocol, hex, io(o))),
  )
  add('history', 'the settlements of the ledger, newest first')
    .option('--data <dir>', 'folder of the ledger')
    .option('--limit <n>', 'how many', wholeNumber, 50)
    .action(async o => finished(await history(o, io(o))))
  add('export', 'the settlements of the ledger as a table: CSV, Excel or PDF')
    .option('--data <dir>', 'folder of the ledger')
    .option(
      '--out <file>',
      'a file ending in .csv, .xlsx or .pdf; without it CSV on standard output',
    )
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day, YYYY-MM-DD')
    .action(async o => finished(await exportTable(o, io(o), print)))
  add('passport', 'one incident on one page, for support: JSON and printable HTML')
    .option('--terminal <addr>', 'look at this terminal, away or not, and write its incident')
    .option('--incident <id>', 'id or reference number of an incident of the ledger')
    .option('--data <dir>', 'folder of the ledger')
    .option('--out <dir>', 'folder for the files', '.')
    .action(async o => finished(await passport(o, io(o), simulated)))
  add('verify', 're-read the whole hash chain')
    .option('--data <dir>', 'folder of the ledger')
    .action(async o => finished(await verify(o, io(o))))
  add('drill', 'the wizard over every fault that the simulator can produce')
    .requiredOption('--seeds <a..b>', 'days of the same shop, both included')
    .option('--limit <n>', 'at most so many faults a seed', wholeNumber)
    .action(async o => finished(await drill(o, io(o))))
  add('soak', 'simulated days with troubles: is each batch closed exactly once?')
    .option('--days <n>', 'how many', wholeNumber, 100)
    .option('--seed <n>', 'of the first day', wholeNumber, 1)
    .action(async o => finished(await soak(o, io(o))))
  add('train', 'play the exercises as somebody of a given kind, with marks and score')
    .requiredOption('--policy <name>', 'perfect, lazy or dangerous')
    .option('--scenario <id>', 'one of scenarios; without it all')
    .option('--seed <n>', 'another day of the same shop', wholeNumber)
    .action(async o => finished(await train(o, io(o))))
  add('coverage', 'every row of the knowledge base and the entries that place it').action(async o =>
    finished(await coverage(io(o))),
  )
  return program
}
