import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const engine = (...rooms: string[]) => rooms.map(room => `electron/engine/${room}`)

/** The floor plan. A room may use itself, and the rooms and packages named behind it; every arrow points down. */
const PLAN: Readonly<Record<string, readonly string[]>> = {
  shared: ['zod', '@formatjs/intl'],
  renderer: [
    ...['shared', 'react', 'react-dom', 'react-aria-components', 'zustand', 'zod'],
    'csv-stringify',
  ],
  'electron/main.ts': ['electron/shell', 'shared', 'electron', 'node:'],
  'electron/preload.ts': ['shared', 'electron'],
  'electron/shell': ['shared', 'electron', 'electron-store', 'electron-log', 'zod', 'node:'],
  'electron/engine': ['electron/engine', 'shared', 'zod', 'commander', 'node:'],
  'electron/engine/commands': ['electron/engine', 'shared', 'commander', 'node:'],
  'electron/engine/training': [
    ...engine('drill', 'wizard', 'incidents', 'diagnosis', 'simulator', 'terminals'),
    ...engine('engine.ts', 'engine-parts.ts', 'training-records', 'ledger', 'clock.ts'),
    ...['shared', 'node:'],
  ],
  'electron/engine/training-records': [
    ...engine('ledger/folder-sync.ts'),
    ...['shared', 'zod', 'node:'],
  ],
  'electron/engine/drill': [
    ...engine('wizard', 'incidents', 'diagnosis', 'simulator', 'settlement', 'terminals'),
    ...engine('terminal-desk.ts', 'ledger', 'clock.ts'),
    'shared',
  ],
  'electron/engine/wizard': [
    ...engine('incidents', 'diagnosis', 'settlement', 'terminals', 'ledger', 'clock.ts'),
    ...['shared', 'zod'],
  ],
  'electron/engine/care': [
    ...engine('engine-parts.ts', 'diagnosis', 'ledger', 'clock.ts'),
    'shared',
  ],
  'electron/engine/incidents': [
    ...engine('engine-parts.ts', 'status', 'terminals', 'ledger', 'clock.ts', 'markup.ts'),
    ...['shared', 'zod', 'node:'],
  ],
  'electron/engine/export': [
    ...engine('engine-parts.ts', 'ledger', 'markup.ts'),
    ...['shared', 'csv-stringify', 'write-excel-file'],
  ],
  'electron/engine/roles': [
    ...engine('engine-parts.ts', 'ledger', 'clock.ts'),
    ...['shared', 'zod', 'node:'],
  ],
  'electron/engine/diagnosis': [
    ...engine('settlement', 'terminals', 'ledger', 'clock.ts'),
    ...['shared', 'zod', 'node:'],
  ],
  'electron/engine/settlement': [
    ...engine('terminals', 'ledger', 'clock.ts'),
    ...['shared', 'zod'],
  ],
  'electron/engine/status': [
    ...engine('settlement', 'terminals', 'ledger', 'clock.ts'),
    ...['shared', 'zod'],
  ],
  'electron/engine/assisted': [
    ...engine('settlement', 'terminals', 'ledger', 'clock.ts'),
    ...['shared', 'zod'],
  ],
  'electron/engine/simulator': [...engine('terminals', 'clock.ts'), 'shared', 'zod', 'node:'],
  'electron/engine/terminals': [
    ...engine('clock.ts'),
    ...['shared', 'iconv-lite', 'serialport', 'node:'],
  ],
  'electron/engine/ledger': [
    ...engine('clock.ts'),
    ...['shared', 'zod', 'node-sqlite3-wasm', 'node:'],
  ],
  'electron/engine/clock.ts': [],
  'electron/engine/markup.ts': [],
  build: ['shared', 'electron', '@playwright/test', 'node:', 'vitest', 'electron-vite'],
  e2e: ['shared', '@playwright/test', '@axe-core/playwright', 'node:'],
}
/** Beyond the plan, in tests only. */
const FOR_TESTS = ['vitest', 'vite', 'fast-check', 'jspos', 'fflate', 'node:', 'electron/engine']

/** What only the files at the rim may name; everybody else is handed it. */
const AT_THE_RIM = [
  { what: /from 'node-sqlite3-wasm'/, where: /^electron\/engine\/ledger\/[\w-]+\.ts$/ },
  { what: /from 'serialport'/, where: /^electron\/engine\/terminals\/link\/[\w-]+\.ts$/ },
  {
    what: /\b(?:Date\.now|setTimeout|setInterval|setImmediate|Math\.random|performance\.now)\b|new Date\(\)/,
    where:
      /^electron\/(?:shell\/|engine\/clock\.ts|engine\/(?:ledger\/owner-socket|simulator\/(?:leap|lesson)-clock)\.ts)|^renderer\/|^e2e\/|^build\//,
  },
  {
    what: /from 'node:(?:fs|net|child_process|readline)/,
    where:
      /^electron\/(?:shell|engine\/(?:commands|ledger|terminals\/link|diagnosis\/real-surroundings)|engine\/simulator\/(?:embedded|listen|pty|store-file)\.ts|engine\/training-records\/(?:json-folder|line-file)\.ts)|^e2e\/|^build\//,
  },
]

/** Names that say nothing about what is inside. */
const EMPTY_NAMES =
  /(?:^|-)(?:utils?|helpers?|common|managers?|services?|types|constants|misc)(?:-|\.|$)/
/** What a person with a clone of this repository does not have. */
const FOREIGN = /\/work\/|research\/|house-and-style|registry\.npmjs|wingconsole\.com/
const LINES = 300

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  file =>
    /^(?:shared|renderer|electron|build|e2e)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
)
const text = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]))
/** Tests, and what only tests use. */
const isTest = (file: string) =>
  /(?:\.(?:test|spec)|-arbitrary|-peer)\.tsx?$|^electron\/engine\/ledger\/contract\//.test(file)
const isWithin = (target: string, room: string) =>
  target === room || `${target}.ts` === room || target.startsWith(`${room}/`)

const roomOf = (file: string) =>
  Object.keys(PLAN)
    .filter(room => isWithin(file, room))
    .sort((a, b) => b.length - a.length)[0]

const importsOf = (file: string) =>
  [
    ...(text.get(file) ?? '').matchAll(
      /^(?:import|export)\s(?:[\w\s{},*$]*?\bfrom\s*)?'([^']+)'|\bimport\('([^']+)'/gm,
    ),
  ].map(found => found[1] ?? found[2] ?? '')

/** A file's path from the root, or the package's name. */
function targetOf(file: string, name: string): string {
  if (name.startsWith('.')) return relative(root, resolve(root, dirname(file), name))
  if (name.startsWith('node:')) return 'node:'
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function wrongImports(file: string): string[] {
  const room = roomOf(file)
  if (!room) return [`${file} stands in no room of the plan`]
  const allowed = [room, ...(PLAN[room] ?? []), ...(isTest(file) ? FOR_TESTS : [])]
  return importsOf(file)
    .map(name => targetOf(file, name))
    .filter(target => !allowed.some(each => isWithin(target, each)))
    .map(target => `${file}: ${room} may not use ${target}`)
}

test('each room stands on the floors the plan gives it', () =>
  expect(files.flatMap(wrongImports)).toEqual([]))

test('nothing is imported that the plan does not see', () =>
  expect(
    files.filter(
      file =>
        !file.startsWith('build/') &&
        /^(?:import|const)\b.*\brequire\(/m.test(text.get(file) ?? ''),
    ),
  ).toEqual([]))

test('no file outgrows a screenful of thought', () =>
  expect(files.filter(file => (text.get(file) ?? '').split('\n').length > LINES)).toEqual([]))

test('each file name says what is inside', () =>
  expect(files.filter(file => EMPTY_NAMES.test(basename(file)))).toEqual([]))

test('time, chance, files and sockets are handed in', () =>
  expect(
    files
      .filter(file => !isTest(file))
      .flatMap(file =>
        AT_THE_RIM.filter(
          ({ what, where }) => what.test(text.get(file) ?? '') && !where.test(file),
        ).map(({ what }) => `${file} matches ${what.source}`),
      ),
  ).toEqual([]))

test('nothing is named that a clone does not have', () =>
  expect(
    files.filter(file => basename(file) !== 'house.test.ts' && FOREIGN.test(text.get(file) ?? '')),
  ).toEqual([]))
