import { expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import { buildProgram } from './program'

/** What each command may do at the worst. A command that is not here fails: somebody must think first. */
const WORST = {
  coverage: 'reads',
  decode: 'reads',
  demo: 'settles the simulated terminal',
  diagnose: 'writes our ledger',
  drill: 'writes what it throws away',
  history: 'reads',
  passport: 'writes our ledger and files',
  scenarios: 'reads',
  settle: 'closes the batch, once',
  export: 'writes a file of a person’s choice',
  simulate: 'replaces the simulated terminal',
  soak: 'writes what it throws away',
  status: 'writes our ledger',
  train: 'writes what it throws away',
  verify: 'reads',
} as const

const BREAKS = /clear|reset|purge|wipe|initiali[sz]|delete|erase|factory|firmware|update|raw|force/i

const program = buildProgram({
  io: () => ({ text: textFor('en'), json: true, out: () => undefined, err: () => undefined }),
  simulated: () => Promise.reject(new Error('none')),
  print: () => Promise.reject(new Error('none')),
  stopped: () => Promise.resolve(),
  finished: () => undefined,
})

test('there is no command that nobody has thought about, and none that sounds like breaking', () => {
  const names = program.commands.map(command => command.name())
  expect(names.sort()).toEqual(Object.keys(WORST).sort())
  const words = program.commands.flatMap(({ options }) => options.map(({ long }) => long ?? ''))
  expect([...names, ...words].filter(word => BREAKS.test(word))).toEqual([])
})
