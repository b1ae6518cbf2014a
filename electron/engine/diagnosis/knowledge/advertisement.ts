/**
 * Words of sellers of terminals, which stand between the lines of much that is written about this prompt. None of
 * them may appear in our texts: nobody needs to apply for a new machine to finish a settlement.
 */
export const ADVERTISEMENT: readonly RegExp[] = [
  /盛付通|财付通|支付宝/,
  /支付牌照|一清/,
  /正规(可靠|安全)|是正规的吗|正规pos机/i,
  /官网|直接点击申请|免费申请|填写申请|申请人/,
  /邮寄|如何办理|怎么申请/,
  /(?:official (?:web)?site|apply (?:for free|here|now)|free terminal|licen[cs]ed payment)/i,
  /https?:|www\.|\.(?:net|com|cn)\b/i,
]
