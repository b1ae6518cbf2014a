import type { InstructorView, TrainingView } from '../../../shared/classroom'
import type { ClassroomHandlers } from '../../../shared/contract'
import type { TrainingInput } from '../../../shared/training'
import type { Classroom } from './classroom'

/** The classroom's calls, as the two windows ask them. */
export function classroomHandlers(classroom: Classroom): ClassroomHandlers {
  return {
    ...traineeHandlers(classroom),
    ...instructorHandlers(classroom),
    ...scenarioHandlers(classroom),
  }
}

type Calls<Prefix extends string> = Pick<
  ClassroomHandlers,
  Extract<keyof ClassroomHandlers, `${Prefix}.${string}`>
>

function traineeHandlers(classroom: Classroom): Calls<'training'> {
  const after = async (work: Promise<unknown>): Promise<TrainingView> => {
    await work
    classroom.tell()
    return classroom.run.view
  }
  const taking = (input: TrainingInput) => after(classroom.run.take(input))
  return {
    'training.offers': async ({ trainee }) => classroom.exercises.offers(trainee),
    'training.begin': ({ code, ...pupils }) => after(classroom.beginByCode(code, pupils)),
    'training.start': async () => after(classroom.run.start()),
    'training.view': async () => classroom.view,
    'training.left': async () => classroom.left,
    'training.go-on': () => after(classroom.goOn()),
    'training.end-left': () => classroom.endLeft(),
    'training.touch': async ({ touch }) => after(classroom.run.touch(touch)),
    'training.do': async () => after(classroom.run.do()),
    'training.wait': async ({ seconds }) => taking({ kind: 'wait', seconds }),
    'training.hint': async () => taking({ kind: 'hint' }),
    'training.turn': async () => after(classroom.run.passOn()),
    'training.speed': async ({ speed }) => {
      classroom.run.speedUp(speed)
      return after(Promise.resolve())
    },
    'training.finish': () => classroom.finish(),
    'training.leave': async () => {
      await classroom.leave()
      return { left: true }
    },
    'training.records': async () => classroom.records(),
    'training.record': async ({ id }) => classroom.record(id),
    'training.progress': async ({ trainee }) => classroom.progress(trainee),
    'training.forget': async what => classroom.forget(what),
  }
}

function instructorHandlers(classroom: Classroom): Calls<'instructor'> {
  const both = (): InstructorView => {
    classroom.guide()
    classroom.tell()
    return { run: classroom.isUnderWay ? classroom.run.bothSides : null, left: classroom.left }
  }
  const after = async (work: Promise<unknown> | undefined): Promise<InstructorView> => {
    await work
    return both()
  }
  return {
    'instructor.view': async () => both(),
    'instructor.begin': ({ scenario, ...pupils }) => after(classroom.beginById(scenario, pupils)),
    'instructor.freeze': async ({ frozen }) => {
      classroom.run.freeze(frozen)
      return both()
    },
    'instructor.speed': async ({ speed }) => {
      classroom.run.speedUp(speed)
      return both()
    },
    'instructor.back': async ({ step }) => after(classroom.run.back(step)),
    'instructor.inject': async ({ injection, at }) =>
      after(classroom.run.take({ kind: 'inject', injection, ...(at && { at }) })),
    'instructor.early': async ({ index }) => after(classroom.run.take({ kind: 'early', index })),
    'instructor.say': async ({ text }) =>
      after(
        classroom.run.take({
          kind: 'inject',
          injection: { kind: 'message', text: { zh: text, en: text } },
        }),
      ),
    'instructor.note': async ({ text }) => {
      classroom.run.note(text)
      return both()
    },
    'instructor.finish': () => classroom.finish(),
  }
}

const scenarioHandlers = (classroom: Classroom): Calls<'scenarios'> => ({
  'scenarios.list': async () => classroom.exercises.cards(),
  'scenarios.check': async ({ text }) => classroom.exercises.check(text),
  'scenarios.save': async ({ scenario }) => classroom.exercises.save(scenario),
  'scenarios.remove': async ({ id }) => classroom.exercises.remove(id),
})
