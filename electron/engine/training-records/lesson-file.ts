import { basename, dirname } from 'node:path'
import { Lesson } from '../../../shared/lesson'
import { type JsonFolder, jsonFolder } from './json-folder'

/** A shop that had more has forgotten the first ones. */
const MOST = 200

/** The one file that passes from the shop to its training. */
export interface LessonFile {
  /** Undefined: the shop has left nothing yet. @throws SyntaxError where it is no JSON */
  load(): unknown
  /** On disk when it returns. One lesson an incident: a later one takes its place. */
  keep(lesson: Lesson): void
}

/** Reading makes no file and no folder: the training may do nothing else there. */
export function lessonFile(path: string): LessonFile {
  const folder = jsonFolder(dirname(path))
  const name = basename(path, '.json')
  return {
    load: () => folder.load(name),
    keep: lesson => {
      const before = readable(folder, name)
      const others = before.filter(({ reference }) => reference !== lesson.reference)
      folder.save(name, [...others, Lesson.parse(lesson)].slice(-MOST))
    },
  }
}

function readable(folder: JsonFolder, name: string): readonly Lesson[] {
  try {
    return soundOf(folder.load(name))
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    folder.setAside(name)
    return []
  }
}

/** What the shop has left for its training, oldest first. What is damaged is left out. */
export function lessonsFrom(store: Pick<LessonFile, 'load'>): readonly Lesson[] {
  try {
    return soundOf(store.load())
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return []
    throw thrown
  }
}

const soundOf = (kept: unknown): readonly Lesson[] =>
  Array.isArray(kept) ? kept.flatMap(each => Lesson.safeParse(each).data ?? []) : []
