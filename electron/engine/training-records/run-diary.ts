import { z } from 'zod'
import { RunHead, RunNote, Speed } from '../../../shared/classroom'
import type { TrainingInput } from '../../../shared/training'
import { lineFile } from './line-file'

const atMs = z.number().nonnegative()
const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), run: RunHead }),
  /** The prebrief was read. */
  z.object({ kind: z.literal('started') }),
  z.object({
    kind: z.literal('took'),
    input: z.custom<TrainingInput>(isInput),
    atMs,
    isMeanwhile: z.boolean(),
    /** A fingerprint of all that had happened before it. */
    before: z.string(),
  }),
  /** An instructor sat down. */
  z.object({ kind: z.literal('guided') }),
  /** To the moment before the input after so many. */
  z.object({ kind: z.literal('back'), step: z.int().nonnegative(), atMs }),
  z.object({ kind: z.literal('held'), isFrozen: z.boolean() }),
  z.object({ kind: z.literal('sped'), speed: Speed }),
  z.object({ kind: z.literal('noted'), note: RunNote }),
  /** So far it had come. */
  z.object({ kind: z.literal('came'), atMs }),
])
/** What happens to a run, as it is written down. Simulated milliseconds since the start. */
export type DiaryLine = z.infer<typeof line>

/** A run that was under way when its process ended, as far as it had come. */
export interface KeptRun {
  readonly run: RunHead
  readonly isStarted: boolean
  readonly taken: readonly Omit<Extract<DiaryLine, { kind: 'took' }>, 'kind'>[]
  readonly atMs: number
  readonly isFrozen: boolean
  readonly speed: Speed
  readonly lives: number
  readonly notes: readonly RunNote[]
}

/** The run that is under way, written down while it is lived: nothing of it is lost with its process. */
export interface RunDiary {
  /** Takes the place of the one before. */
  begin(run: RunHead): void
  /** Of the run that was begun or read; what comes too late for it is of no use to anybody. */
  note(line: Exclude<DiaryLine, { kind: 'begun' }>): void
  /** What an earlier process was in the middle of. */
  read(): KeptRun | undefined
  /** What was written stays for the next process. */
  close(): void
  remove(): void
}

/** Time goes by all the time: that a machine loses its last second is no loss. */
const IN_PASSING: ReadonlySet<DiaryLine['kind']> = new Set(['came'])

/** @param path of the file; its folder is made with it */
export function runDiary(path: string): RunDiary {
  const file = lineFile(path)
  let isOpen = false
  return {
    begin: run => {
      file.begin({ kind: 'begun', run })
      isOpen = true
    },
    note: entry => {
      if (isOpen) file.add(entry, !IN_PASSING.has(entry.kind))
    },
    read: () => {
      const kept = keptRun(file.lines())
      isOpen = kept !== undefined
      return kept
    },
    close: () => {
      isOpen = false
    },
    remove: () => {
      isOpen = false
      file.remove()
    },
  }
}

function isInput(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** What stands behind a line that this release does not know is not read: it may have changed everything. */
function keptRun(written: readonly unknown[]): KeptRun | undefined {
  const [first, ...rest] = soundLines(written)
  if (first?.kind !== 'begun') return undefined
  return rest.reduce<KeptRun>(further, {
    ...{ run: first.run, isStarted: false, taken: [], atMs: 0 },
    ...{ isFrozen: false, speed: 1, lives: 1, notes: [] },
  })
}

function soundLines(written: readonly unknown[]): DiaryLine[] {
  const found: DiaryLine[] = []
  for (const each of written) {
    const { data } = line.safeParse(each)
    if (!data) return found
    found.push(data)
  }
  return found
}

function further(kept: KeptRun, entry: DiaryLine): KeptRun {
  switch (entry.kind) {
    case 'begun':
      return kept
    case 'started':
      return { ...kept, isStarted: true }
    case 'guided':
      return { ...kept, run: { ...kept.run, isGuided: true } }
    case 'took': {
      const { kind: _, ...taken } = entry
      return { ...kept, taken: [...kept.taken, taken], atMs: entry.atMs }
    }
    case 'back': {
      const taken = kept.taken.slice(0, entry.step)
      return { ...kept, taken, atMs: entry.atMs, lives: kept.lives + 1 }
    }
    case 'held':
      return { ...kept, isFrozen: entry.isFrozen }
    case 'sped':
      return { ...kept, speed: entry.speed }
    case 'noted':
      return { ...kept, notes: [...kept.notes, entry.note] }
    case 'came':
      return { ...kept, atMs: Math.max(kept.atMs, entry.atMs) }
  }
}
