/** Where the acquirer's host stands, on the settings page. */
export const zh = {
  'acquirer.title': '收单行的主机',
  'acquirer.why': '填了它，排障能分清是银行还是网络的问题。只试连接，不发送交易。',
  'acquirer.field': '地址和端口',
  'acquirer.note': '例如 pos.bank.example:8443，可以不填',
  'acquirer.bad': '写成“地址:端口”，例如 pos.bank.example:8443',
  'acquirer.save': '记下主机',
  'acquirer.saved': '已记下',
} as const

export const en: Record<keyof typeof zh, string> = {
  'acquirer.title': "The acquirer's host",
  'acquirer.why': 'With it, the guide can tell bank from line. It is only knocked at.',
  'acquirer.field': 'Address and port',
  'acquirer.note': 'For example pos.bank.example:8443; may stay empty',
  'acquirer.bad': 'Write address:port, for example pos.bank.example:8443',
  'acquirer.save': 'Write it down',
  'acquirer.saved': 'Written down',
}
