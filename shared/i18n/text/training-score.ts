/** How a training run is marked, and why. */
export const zh = {
  'training.mark.in-time': '{seconds} 秒内完成（要求 {limit} 秒）',
  'training.mark.too-late': '完成了，但用了 {seconds} 秒（要求 {limit} 秒）',
  'training.mark.too-many-pages': '完成了，但走了 {pages} 页（要求 {limit} 页）',
  'training.mark.not-done': '没有做',
  'training.mark.touched-first': '先动了终端，没有先看控制台',
  'training.mark.given-up': '说做不到，其实做得到',
  'training.mark.not-really-done': '按了“做好了”，其实没做',
  'training.mark.other-end': '结果不对：{end}',
  'training.mark.nothing-fatal': '没有碰红线',
  'training.mark.fatal': '碰了红线',
  'training.score.tasks': '关键任务：{points} / {of} 分',
  'training.score.hints': '提示扣 {cost} 分',
  'training.score.fatal': '碰了红线（{count} 条）：只剩五分之一',
} as const

export const en: Record<keyof typeof zh, string> = {
  'training.mark.in-time': 'Done within {seconds} s (standard: {limit} s)',
  'training.mark.too-late': 'Done, but after {seconds} s (standard: {limit} s)',
  'training.mark.too-many-pages': 'Done, but over {pages} pages (standard: {limit})',
  'training.mark.not-done': 'Not done',
  'training.mark.touched-first': 'Laid hands on the terminal before looking at the console',
  'training.mark.given-up': 'Said that it cannot be done, and it can',
  'training.mark.not-really-done': 'Pressed “done” without doing it',
  'training.mark.other-end': 'Ended otherwise: {end}',
  'training.mark.nothing-fatal': 'No red line was touched',
  'training.mark.fatal': 'Crossed a red line',
  'training.score.tasks': 'Critical tasks: {points} of {of} points',
  'training.score.hints': 'Hints cost {cost} points',
  'training.score.fatal': 'Red lines crossed ({count}): a fifth is left',
}
