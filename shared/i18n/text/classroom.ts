/** Texts around a training run in the trainee’s window, and of what a trainer’s file may have wrong. */
export const zh = {
  'scenario.no-json': '不是 JSON 文件：{why}',
  'scenario.wrong-form': '写法不对：{what}',
  'scenario.unknown-field': '有不认识的项：{what}',
  'scenario.unknown-name': '没有“{name}”',
  'scenario.not-at-stage': '只有终端故障可以放在结算的某一步；别的放在某一页或某个时间',
} as const

export const en: Record<keyof typeof zh, string> = {
  'scenario.no-json': 'This is no JSON file: {why}',
  'scenario.wrong-form': 'Wrong form: {what}',
  'scenario.unknown-field': 'Unknown field: {what}',
  'scenario.unknown-name': 'There is no “{name}”',
  'scenario.not-at-stage':
    'Only a mishap strikes at a stage. Put this at a page or a time.',
}
