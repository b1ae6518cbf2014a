import type { Role } from '../../roles'

/** People, their roles, and what passes a red line. */
export const zh = {
  'role.owner': '店主',
  'role.staff': '店员',
  'role.trainer': '培训师',
  'role.support': '客服',
  'event.person-added': '添加人员',
  'event.pin-tried': '输入密码',
  'event.pin-right': '密码正确',
  'event.redline-allowed': '两人同意越过红线',
  'event.card-number-masked': '遮盖了一个卡号',
  'event.trace-kept': '存下报文',
} as const satisfies Record<`role.${Role}`, string> & Record<string, string>

export const en: Record<keyof typeof zh, string> = {
  'role.owner': 'Owner',
  'role.staff': 'Staff',
  'role.trainer': 'Trainer',
  'role.support': 'Support',
  'event.person-added': 'Person added',
  'event.pin-tried': 'PIN entered',
  'event.pin-right': 'PIN was right',
  'event.redline-allowed': 'Two people allowed a red line',
  'event.card-number-masked': 'A card number was hidden',
  'event.trace-kept': 'Messages stored',
}
