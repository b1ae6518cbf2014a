/** Texts of what the instructor reads while it runs: the time line, the script, the moments to go back to. */
export const zh = {
  'instructor.log': '时间线',
  'instructor.lanes': '三种记录',
  'instructor.script': '剧本',
  'instructor.script.none': '这个练习没有后续事件。',
  'instructor.script.fired': '已发生',
  'instructor.script.next': '下一个',
  'instructor.script.later': '还没到',
  'instructor.back.title': '退回到哪一刻',
  'instructor.back.note': '之后做的都不算，从那一刻重新开始。',
  'instructor.back.start': '练习开始',
  'instructor.back.to': '{time} · {what}',
  'instructor.back.go': '退回到这一刻',
} as const

export const en: Record<keyof typeof zh, string> = {
  'instructor.log': 'Time line',
  'instructor.lanes': 'Three kinds of entries',
  'instructor.script': 'Script',
  'instructor.script.none': 'This exercise has nothing more in store.',
  'instructor.script.fired': 'happened',
  'instructor.script.next': 'next',
  'instructor.script.later': 'later',
  'instructor.back.title': 'Step back to which moment',
  'instructor.back.note': 'What came after it is forgotten. It goes on from there.',
  'instructor.back.start': 'Start of the exercise',
  'instructor.back.to': '{time} · {what}',
  'instructor.back.go': 'Step back to it',
}
