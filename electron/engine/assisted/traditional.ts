/** Traditional characters beside the simplified ones, for all that our texts of terminals hold; some have two. */
const PAIRS =
  '倉仓傳传儲储關关內内沖冲衝冲單单後后員员處处將将盡尽開开異异當当錄录總总執执報报換换據据斷断無无時时條条檢检歡欢滿满' +
  '碼码簽签籤签類类紙纸線线細细結结絡络絕绝統统繼继續续網网聯联脫脱節节裝装計计訊讯記记試试該该誤误請请讀读調调賬账帳账敗败' +
  '過过進进連连銀银錯错額额驗验號号應应發发機机數数電电終终對对蓋盖撥拨確确戶户誌志臨临製制'

const SIMPLE: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, traditional = '', simple = '']) => [traditional, simple]),
)

/** A person from Hong Kong or Taiwan types what the screen says with the characters at hand. */
export const simplified = (text: string): string =>
  [...text].map(character => SIMPLE.get(character) ?? character).join('')
