import type { TerminalMood } from '../../contract'
import type { Stage } from '../../stage'

type MoodKey = `mood.${TerminalMood}`
type StoppedKey = `say.needs-finishing.${Stage}`
type RunningKey = `say.running.${Stage}`

/** The one sentence of the page: what is true now. Verb first, no exclamation marks; English at most two sentences. */
export const zh = {
  'mood.unexamined': '还没有查看',
  'mood.unreachable': '连不上终端',
  'mood.needs-finishing': '上次结算未完成',
  'mood.running': '正在结算',
  'mood.agreed': '已结清',
  'mood.closed-with-difference': '已结算、账不平',
  'mood.cannot-confirm': '未能确认',
  'mood.refused': '需要人处理',
  'mood.all-well': '一切正常',

  'say.unexamined': '还没有查看这台终端。查看只读，不会动账。',
  'say.unreachable': '连不上终端，看不到它的结算状态。',

  'say.needs-finishing.P': '上次结算停在准备。还没有发出账目，接着做一次就好。',
  'say.needs-finishing.R': '上次结算停在冲正。总账还没有发给银行。',
  'say.needs-finishing.H': '总账已经发出，银行的答复没有收到。先查询，再接着做。',
  'say.needs-finishing.U': '银行已经确认总账。还有明细没送完，送完存好单据就结束。',
  'say.needs-finishing.U.items':
    '银行已经确认总账。还差 {items, number} 笔明细没送完，送完存好单据就结束。',
  'say.needs-finishing.S': '银行已经收下这一批。总单没有打完，存好单据就结束。',
  'say.needs-finishing.D': '银行已经收下这一批。明细单没有打完，存好单据就结束。',
  'say.needs-finishing.C': '银行已经收下这一批。终端还没换到新批次，换好就结束。',
  'say.needs-finishing.$': '这一批已经结算，只等到账。到账时间由收单行安排。',
  'say.needs-finishing.unsure': '上次结算停在{stage}。银行是否收下，先向终端查询。',
  'say.needs-finishing.unknown': '终端说上次结算未完成，没有说停在哪一步。先查询，再接着做。',

  'say.running': '正在等待终端应答。',
  'say.running.examine': '正在查看终端，还没有发出结算。',
  'say.running.archive': '终端已做完，正在核对并存好单据。',
  'say.running.P': '终端在做准备，正在等它应答。',
  'say.running.R': '终端在送冲正，正在等它应答。',
  'say.running.H': '终端在与银行对总账，正在等银行答复。',
  'say.running.U': '终端在送明细，正在等它送完。',
  'say.running.U.items': '终端在送明细，已送 {item, number} / {of, number} 笔。',
  'say.running.S': '终端在打总单，正在等它送完。',
  'say.running.D': '终端在打明细单，正在等它送完。',
  'say.running.C': '终端在换批次，正在等它应答。',
  'say.running.$': '终端已做完，正在核对并存好单据。',

  'say.agreed': '已结清。到账时间由收单行安排。',
  'say.agreed.amount': '已结清 {amount}。到账时间由收单行安排。',
  'say.agreed.totals': '已结清 {count, number} 笔，共 {amount}。到账时间由收单行安排。',

  'say.closed-with-difference': '这一批已经结算，账不平。',
  'say.closed-with-difference.amount': '这一批已经结算，与本机账相差 {amount}。',
  'say.closed-with-difference.count':
    '这一批已经结算，金额相符，笔数与本机账相差 {count, number} 笔。',
  'say.closed-with-difference.items': '这一批已经结算，有 {count, number} 笔交易对不上。',
  'say.closed-with-difference.verdict': '这一批已经结算，银行说{which}没有对平。',
  'say.closed-with-difference.contradiction': '这一批已经结算，但终端自己的数字互相矛盾。',
  'say.which.domestic': '内卡',
  'say.which.foreign': '外卡',
  'say.which.both': '内卡和外卡',

  'say.cannot-confirm': '不确定是否已结算，请勿重复结算。',
  'say.refused': '终端没有接受结算，需要人处理。',
  'say.all-well': '没有要做的事。终端里没有未结的交易。',
  'say.all-well.batch': '终端一切正常。今天这一批有 {count, number} 笔，共 {amount}。',
  'say.all-well.amount': '终端一切正常。今天这一批共 {amount}。',

  'after.unreachable.in-doubt': '上一次结算还没有结果，请勿重复结算。',
  'after.closed-with-difference': '不要再次结算。把差额交给收单行核对。',
  'after.closed-with-difference.sell': '可以继续收款。把差额交给收单行核对，不要再次结算。',
  'after.cannot-confirm': '终端或银行给出凭据之前，不当作已结清。',

  'promise.unexamined': '只查看，不会发出结算。',
  'promise.unreachable': '只查看，不会发出结算。',
  'promise.paper': '没有纸也能完成，单据会存在电脑里。',
  'promise.open': '会把这次结算做完，只做一次。',
  'promise.ask-first': '先向终端查询结果，不会盲目重做。',
  'promise.upload': '会接着送完明细，不会再次结算。',
  'promise.upload.items': '会接着送完 {items, number} 笔，不会再次结算。',
  'promise.slip': '只补单据，不会再次结算。',
  'promise.batch': '只让终端换到新批次，不会再次结算。',
  'promise.running': '不要关终端，也不要在终端上另做结算。',
  'promise.running.leave': '可以离开这一页，结算不会中断。',
  'promise.cannot-confirm': '先查询上次结果、批次号和未结总额。',
  'promise.cannot-confirm.none': '查到结果之前，不会发出结算。',
  'promise.refused': '处理好再按。先查看终端，不会做两次。',
  'promise.all-well': '会先记下 {count, number} 笔、{amount}，再结算一次。',
  'promise.all-well.amount': '会先记下 {amount}，再结算一次。',

  'do.examine': '查看终端',
  'do.examine.again': '再查一次',
  'do.finish': '完成上次结算',
  'do.finish.refused': '完成结算',
  'do.settle': '结算今天',
  'do.ask-again': '再问一次',
  'do.waiting': '正在等待终端应答',
} as const satisfies Record<MoodKey | StoppedKey | RunningKey, string> & Record<string, string>

export const en: Record<keyof typeof zh, string> = {
  'mood.unexamined': 'Not checked yet',
  'mood.unreachable': 'Cannot reach the terminal',
  'mood.needs-finishing': 'Last settlement not completed',
  'mood.running': 'Settling now',
  'mood.agreed': 'Settled',
  'mood.closed-with-difference': 'Settled, totals differ',
  'mood.cannot-confirm': 'Cannot confirm',
  'mood.refused': 'Someone must act',
  'mood.all-well': 'All well',

  'say.unexamined': 'This terminal has not been checked yet. Checking only reads.',
  'say.unreachable': 'The terminal does not answer, so its settlement state is not known.',

  'say.needs-finishing.P':
    'It stopped before anything was sent to the bank. Finishing makes one settlement.',
  'say.needs-finishing.R':
    'It stopped while sending reversals. The totals have not gone to the bank.',
  'say.needs-finishing.H':
    'The totals were sent, but the bank’s answer is missing. We ask first, then go on.',
  'say.needs-finishing.U':
    'The bank has confirmed the totals. Some details are still to be sent, then it is done.',
  'say.needs-finishing.U.items':
    'The bank has confirmed the totals. There {items, plural, one {is # detail} other {are # details}} still to send, then it is done.',
  'say.needs-finishing.S': 'The bank has taken this batch. Only the settlement slip is missing.',
  'say.needs-finishing.D': 'The bank has taken this batch. Only the detail list is missing.',
  'say.needs-finishing.C':
    'The bank has taken this batch. The terminal still has to move to a new one.',
  'say.needs-finishing.$':
    'This batch is settled and waits for the pay-out. The acquirer decides when.',
  'say.needs-finishing.unsure':
    'The last settlement stopped at: {stage}. We ask first whether the bank has it.',
  'say.needs-finishing.unknown':
    'The last settlement did not complete; the terminal does not say where. We ask first.',

  'say.running': 'Waiting for the terminal to answer.',
  'say.running.examine': 'Checking the terminal. No settlement has been sent yet.',
  'say.running.archive': 'The terminal is done. Comparing totals and storing the slip.',
  'say.running.P': 'The terminal is preparing. Waiting for its answer.',
  'say.running.R': 'The terminal is sending reversals. Waiting for its answer.',
  'say.running.H': 'The terminal compares totals with the bank. Waiting for the bank.',
  'say.running.U': 'The terminal is sending details. Waiting for it to finish.',
  'say.running.U.items':
    'The terminal is sending details: {item, number} of {of, number} are through.',
  'say.running.S': 'The terminal is printing the slip. Waiting for its last line.',
  'say.running.D': 'The terminal is printing the details. Waiting for the last line.',
  'say.running.C': 'The terminal is moving to a new batch. Waiting for its answer.',
  'say.running.$': 'The terminal is done. Comparing totals and storing the slip.',

  'say.agreed': 'Settled. The acquirer decides when the money arrives.',
  'say.agreed.amount': 'Settled: {amount}. The acquirer decides when it arrives.',
  'say.agreed.totals':
    'Settled: {count, plural, one {# transaction} other {# transactions}}, {amount} in total. The acquirer decides when it arrives.',

  'say.closed-with-difference': 'This batch is settled, but the totals differ.',
  'say.closed-with-difference.amount':
    'This batch is settled, but differs from our books by {amount}.',
  'say.closed-with-difference.count':
    'This batch is settled. Amounts match, but {count, plural, one {# transaction differs} other {# transactions differ}} from our books.',
  'say.closed-with-difference.items':
    'This batch is settled, but {count, plural, one {# transaction does} other {# transactions do}} not match.',
  'say.closed-with-difference.verdict':
    'This batch is settled, but the bank does not agree on {which}.',
  'say.closed-with-difference.contradiction':
    'This batch is settled, but the terminal’s own figures contradict each other.',
  'say.which.domestic': 'domestic cards',
  'say.which.foreign': 'foreign cards',
  'say.which.both': 'domestic and foreign cards',

  'say.cannot-confirm': 'It may have settled. Do not settle again.',
  'say.refused': 'The terminal did not accept the settlement. Someone must act.',
  'say.all-well': 'Nothing to do. The terminal holds no open transactions.',
  'say.all-well.amount': 'The terminal is fine. Today’s batch holds {amount}.',
  'say.all-well.batch':
    'The terminal is fine. Today’s batch holds {count, plural, one {# transaction} other {# transactions}}, {amount}.',

  'after.unreachable.in-doubt': 'The last attempt has no result yet. Do not settle again.',
  'after.closed-with-difference': 'Do not settle again. Give the difference to the acquirer.',
  'after.closed-with-difference.sell':
    'You can go on selling. Give the difference to the acquirer and do not settle again.',
  'after.cannot-confirm': 'It counts as settled only with proof from the terminal or the bank.',

  'promise.unexamined': 'Only reads. No settlement is sent.',
  'promise.unreachable': 'Only reads. No settlement is sent.',
  'promise.paper': 'Works without paper: the slip is stored on this computer.',
  'promise.open': 'Completes this settlement, exactly once.',
  'promise.ask-first': 'Asks the terminal for the result first; repeats nothing blindly.',
  'promise.upload': 'Sends the rest of the details. Does not settle again.',
  'promise.upload.items':
    'Sends the {items, plural, one {last detail} other {last # details}}. Does not settle again.',
  'promise.slip': 'Only fetches the slip. Does not settle again.',
  'promise.batch': 'Only moves the terminal to a new batch. Does not settle again.',
  'promise.running': 'Leave the terminal on and start no settlement on it.',
  'promise.running.leave': 'You may leave this page; the settlement goes on.',
  'promise.cannot-confirm': 'Asks for the last result, the batch number and the open totals.',
  'promise.cannot-confirm.none': 'Sends no settlement before there is an answer.',
  'promise.refused': 'Press when it is fixed. Checks first; nothing is done twice.',
  'promise.all-well.amount': 'Notes {amount}, then settles once.',
  'promise.all-well':
    'Notes {count, plural, one {# transaction} other {# transactions}}, {amount}, then settles once.',

  'do.examine': 'Check the terminal',
  'do.examine.again': 'Check again',
  'do.finish': 'Finish last settlement',
  'do.finish.refused': 'Finish settlement',
  'do.settle': 'Settle today',
  'do.ask-again': 'Ask again',
  'do.waiting': 'Waiting for the terminal',
}
