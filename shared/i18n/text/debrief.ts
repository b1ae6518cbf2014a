/** Texts of the debrief, the replay, the progress page and the drills that are suggested. */
export const zh = {
  'rehearsal.title': '本店 {day}：{title}',
  'rehearsal.prebrief': '{day}，本店真的遇到过这样的事（编号 {reference}）。{brief}',

  'suggest.again': '上次这类情况没有处理好。再练一次，直到做对。',
  'suggest.red-line': '上次这类情况碰了红线。再练一次，一条也不碰。',
  'suggest.further': '这类情况已经做对了。换一道难度 {level, number} 的。',
  'suggest.shop': '本店真的遇到过（编号 {reference}）。练好，下次不慌。',
  'suggest.new': '还没有练过。难度 {level, number}。',
  'suggest.long-ago': '很久没有练了。温习一次。',
} as const

export const en: Record<keyof typeof zh, string> = {
  'rehearsal.title': 'Here on {day}: {title}',
  'rehearsal.prebrief': 'On {day} this really happened here (number {reference}). {brief}',

  'suggest.again': 'A case like this went wrong last time. Practise until it goes right.',
  'suggest.red-line': 'A red line was crossed in a case like this. Practise without crossing any.',
  'suggest.further': 'You have put this kind right. Here is one of level {level, number}.',
  'suggest.shop': 'It really happened here (number {reference}). Be ready for the next time.',
  'suggest.new': 'Not practised yet. Level {level, number}.',
  'suggest.long-ago': 'It has been a long time since this one. Refresh it.',
}
