import type { Words } from './brand'

/** What a terminal shows for field 39 (public UnionPay POS response code lists; A for accepted is not in here). */
export const RESPONSE_CODES: Readonly<Record<string, Words>> = {
  '03': { zh: ['商户未登记'], en: ['MERCHANT NOT REGISTERED'] },
  '05': { zh: ['请联系发卡行'], en: ['CALL ISSUER'] },
  '12': { zh: ['无效交易'], en: ['INVALID TRANSACTION'] },
  '22': { zh: ['操作有误,请重试'], en: ['SUSPECTED MALFUNCTION'] },
  '25': { zh: ['无原始交易'], en: ['ORIGINAL NOT FOUND'] },
  '30': { zh: ['报文格式错误'], en: ['FORMAT ERROR'] },
  '40': { zh: ['功能尚不支持'], en: ['NOT SUPPORTED'] },
  '58': { zh: ['终端无效'], en: ['TERMINAL NOT PERMITTED'] },
  '68': { zh: ['交易超时,请重试'], en: ['ANSWER TOO LATE'] },
  '77': { zh: ['请向网络中心签到'], en: ['LOGON AGAIN'] },
  '79': { zh: ['请重传脱机数据'], en: ['RESEND OFFLINE DATA'] },
  '89': { zh: ['终端代码错'], en: ['TERMINAL CODE ERROR'] },
  '90': { zh: ['日期切换,稍后重试'], en: ['CUT-OVER, TRY LATER'] },
  '91': { zh: ['发卡行不能操作'], en: ['ISSUER INOPERATIVE'] },
  '92': { zh: ['找不到机构'], en: ['NO ROUTE'] },
  '94': { zh: ['重复交易'], en: ['DUPLICATE'] },
  '95': { zh: ['调节控制错'], en: ['RECONCILE ERROR'] },
  '96': { zh: ['系统异常'], en: ['SYSTEM MALFUNCTION'] },
  '97': { zh: ['终端未登记,请联系收单行'], en: ['TERMINAL NOT REGISTERED'] },
  '98': { zh: ['交易超时,请重试'], en: ['NO ANSWER FROM ISSUER'] },
  '99': { zh: ['密码格式错,请重新签到'], en: ['PIN FORMAT, LOGON AGAIN'] },
  A0: { zh: ['校验错,请重新签到'], en: ['MAC ERROR, LOGON AGAIN'] },
  A7: { zh: ['安全处理失败'], en: ['SECURITY FAILURE'] },
}
