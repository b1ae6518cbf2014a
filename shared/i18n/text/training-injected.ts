/** That something was made to go wrong in a training run, and where; what it was has its names under `inject.`. */
export const zh = {
  'run.injected.shop': '店里：{what}',
  'run.injected.terminal': '终端自带缺陷：{what}',
  'run.injected.stage': '在“{stage}”：{what}',
  'run.did.inject': '教练：{what}',
  'run.did.inject.place': '教练备好：{what}（{place}）',
  'place.before': '“{stage}”开始前',
  'place.between': '“{stage}”进行中',
  'place.after': '“{stage}”之后',
  'place.item': '{where}，第 {item} 笔',
  'place.page': '到第 {page} 页',
  'place.time': '到 {time}',
} as const

export const en: Record<keyof typeof zh, string> = {
  'run.injected.shop': 'In the shop: {what}',
  'run.injected.terminal': 'Built into the terminal: {what}',
  'run.injected.stage': 'At “{stage}”: {what}',
  'run.did.inject': 'Instructor: {what}',
  'run.did.inject.place': 'Instructor made ready: {what} ({place})',
  'place.before': 'before “{stage}”',
  'place.between': 'within “{stage}”',
  'place.after': 'after “{stage}”',
  'place.item': '{where}, item {item}',
  'place.page': 'On page {page}',
  'place.time': 'At {time}',
}
