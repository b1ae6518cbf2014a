/** Error ids of 84 xx and 06 1E that this terminal uses (PA00P015 ch. 10). */
export const ERROR_ID = {
  notRegistered: 0x6b,
  wrongCurrency: 0x6f,
  /** Function not possible; also an unknown command or bitmap (ch. 13). */
  notPossible: 0x83,
  /** Cannot be read, or says something that makes no sense. */
  unreadable: 0x9a,
  pleaseWait: 0x9c,
  /** No connection to the host. */
  noHost: 0xa3,
  settlementOwed: 0xf0,
} as const
