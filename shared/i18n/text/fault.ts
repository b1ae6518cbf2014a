import type { FaultCode } from '../../fault'

/** What happened · is the money safe · what to do now. */
export const zh = {
  'fault.link.refused':
    '连不上终端（{host}:{port}）。没有发出任何结算指令，钱没有变化。检查终端是否开机、网线和地址，再查一次。',
  'fault.link.no-such-port': '找不到串口 {path}。没有发出任何结算指令。插好电缆，或选另一个串口。',
  'fault.link.port-denied':
    '没有权限打开串口 {path}。没有发出任何结算指令。请管理员给当前用户串口权限。',
  'fault.link.port-busy':
    '串口 {path} 被别的程序占用。没有发出任何结算指令。关闭收银软件里的终端连接，再查一次。',
  'fault.link.closed':
    '与终端的连接断开。结果以终端为准，请勿重复结算。接好电缆，我们会先向终端查询。',
  'fault.link.timeout': '终端没有在规定时间内应答。请勿重复结算。我们会先向终端查询结果。',
  'fault.link.garbled': '线路上的数据读不懂。没有记下任何未经校验的结果。检查波特率和电缆。',
  'fault.link.wrong-protocol':
    '对方不是 ZVT 终端。没有发出结算指令。检查地址和端口，常见端口是 20007。',
  'fault.wire.malformed': '收到读不懂的报文（位置 {at}）。没有据此记账。把记录交给支持人员。',
  'fault.terminal.busy': '终端正忙（代码 {code}）。结算状态没有变化。等一会儿再查一次。',
  'fault.terminal.not-registered':
    '终端要求重新登记（代码 {code}）。结算没有变化。再按一次，我们会先登记。',
  'fault.terminal.host-unreachable':
    '终端连不上银行主机（代码 {code}）。批次仍在终端里。检查终端的网络，稍后再试。',
  'fault.terminal.host-refused':
    '银行主机拒绝（代码 {code}）：{text}。批次仍在终端里。打收单行电话，报这个代码。',
  'fault.terminal.needs-initialisation':
    '终端要先初始化（代码 {code}）。批次仍在终端里。在终端上完成初始化，再按完成。',
  'fault.terminal.needs-diagnosis':
    '终端要先做诊断（代码 {code}）。批次仍在终端里。在终端上做网络诊断，再按完成。',
  'fault.terminal.needs-update':
    '终端软件或卡参数过旧（代码 {code}）。批次仍在终端里。联系终端服务商更新。',
  'fault.terminal.needs-activation':
    '终端还没有激活（代码 {code}）。批次仍在终端里。联系终端服务商。',
  'fault.terminal.open-preauthorisation':
    '还有未完成的预授权（单号 {receipt}）。批次仍在终端里。先完成或撤销预授权，再结算。',
  'fault.terminal.card-inserted': '卡还插在终端里（代码 {code}）。结算没有变化。取出卡，再按完成。',
  'fault.terminal.printer':
    '终端打印机不能用（代码 {code}）。钱不受影响。装纸、合盖，再按完成；单据会存在电脑里。',
  'fault.terminal.batch-not-possible':
    '终端现在不能结算（代码 {code}）。批次仍在终端里。看终端上的原话，按提示处理后再按完成。',
  'fault.terminal.batch-owed':
    '终端要求先完成上次结算（代码 {code}）。批次仍在终端里。按完成上次结算。',
  'fault.terminal.memory-full':
    '终端存储已满（代码 {code}）。已存的交易还在。不要清除流水，联系终端服务商。',
  'fault.terminal.cancelled':
    '终端上按了取消，或等待超时（代码 {code}）。再按完成：先问清批次结没结，没结才继续，请在终端上确认。',
  'fault.terminal.wrong-currency':
    '终端的币种与设置不同（代码 {code}）。结算没有变化。改正终端设置里的币种。',
  'fault.terminal.another':
    '线路那头换了一台终端：先前是 {expected}，现在是 {found}。没有向它结算。接回先前那台，再按完成。',
  'fault.terminal.function-not-possible':
    '终端说现在不能做这个功能（代码 {code}）。批次仍在终端里。稍后再试；再不行，看终端上的原话。',
  'fault.terminal.key-missing': '终端缺少密钥（代码 {code}）。批次仍在终端里。联系收单行。',
  'fault.terminal.protocol-error':
    '终端读不懂我们的请求（代码 {code}）。结算没有变化。把记录交给支持人员。',
  'fault.terminal.power': '终端供电不足（代码 {code}）。批次仍在终端里。接上电源，再按完成。',
  'fault.terminal.defect':
    '终端报告内部故障（代码 {code}）。保留现场，不要清除流水。联系终端服务商。',
  'fault.terminal.refused':
    '终端拒绝（代码 {code}）：{text}。批次仍在终端里。把代码告诉终端服务商。',
  'fault.terminal.unknown': '没有这个终端：{id}。',
  'fault.terminal.no-register-link':
    '这台终端没有收银连接，电脑不能直接操作它。没有发出任何指令。按引导在终端上操作。',
  'fault.settlement.running': '这台终端正在结算。等它结束。',
  'fault.settlement.not-now':
    '{check, select, power {电量太低，先接上电源。} disk {电脑磁盘快满了，先腾出空间。} line {网络时断时续，等它稳定。} other {先处理检查清单。}}没有发出结算。',
  'fault.settlement.in-doubt': '不确定是否已结算，请勿重复结算。按“再问一次”，我们只向终端查询。',
  'fault.settlement.unverified':
    '{why, select, unclear {终端给出了一次结算的结果，分不清是不是这一次。} other {终端没有未结的交易，但也没有给出上次的总账。}}不会再次结算。请向收单行核对批次。',
  'fault.settlement.mismatch':
    '已经结算，但账不平：本机 {ours}，终端 {theirs}。可以继续收款。把差额交给收单行核对。',
  'fault.person.pin-wrong': '密码不对。再输一次。',
  'fault.person.pin-locked': '错了太多次。{seconds} 秒后再试。',
  'fault.person.not-allowed': '这个人没有这项权限。请店主或客服来做。',
  'fault.redline.two-people': '要两个不同的人同意。请另一个人输入密码。',
  'fault.redline.reason': '请写明原因，至少 {least} 个字。',
  'fault.ledger.in-use': '账本正被另一个结算台使用。没有改动任何记录。切换到已打开的窗口。',
  'fault.ledger.from-future':
    '账本由更新的版本写成（{found}，本版 {known}）。没有改动任何记录。请更新结算台。',
  'fault.ledger.damaged': '账本校验没有通过：{why}。只读打开，不会结算。把数据文件夹交给支持人员。',
  'fault.ledger.disk':
    '账本写不进磁盘：{why}。不再发出任何指令，不会重复结算。腾出空间或检查磁盘，再试，会先向终端查询。',
  'fault.ledger.diverged': '账本与流水副本不一致：{why}。只读打开，不会结算。请支持人员核对。',
  'fault.ledger.not-found': '账本里没有这条记录：{id}。',
  'fault.simulator.unknown-scenario': '没有这个演练：{id}。用 scenarios 命令查看全部。',
  'fault.simulator.no-pty': '这台电脑不能建立虚拟串口。安装 socat：apt-get install socat。',
  'fault.simulator.port-busy': '端口 {port} 被别的程序占用。换一个端口，或用 tcp:0 让系统选择。',
  'fault.training.only-in-demo': '只有在演练里才能练习。真实账本没有变化。先进入演练。',
  'fault.training.no-run': '现在没有进行中的练习。选一个练习开始。',
  'fault.training.running': '已有一个练习在进行。先结束它，再开始下一个。',
  'fault.training.stepped-back': '教练退回到了前一刻。这里的钱都不是真的。从现在的画面继续。',
  'fault.training.frozen': '教练暂停了练习。等教练继续。',
  'fault.training.lived-otherwise':
    '这次练习重新走一遍，走出来的和记下的不一样（程序可能更新过），不能接着练。请把它丢弃，重新开始一次。',
  'fault.engine.restarted': '后台程序重新启动了。账本完好。再按一次，会先向终端查询。',
  'fault.input.invalid': '输入有误：{at}。',
  'fault.input.answers':
    '答案文件 {path} {why, select, unread {读不到} large {太大，最多 {at} 字节} json {不是 JSON} value {这里写错了：{at}。可以写 {allowed}} other {这里写错了：{at}}}。',
  'fault.file.form': '不会写这种文件：{path}。文件名要以 {allowed} 结尾。',
  'fault.file.unwritable':
    '写不进 {path}（{why}）。文件可能正开着，或那里不能写。关掉它，或换个地方。',
  'fault.file.no-printer': '这里排不出 PDF（{why}）。改存 .xlsx，或在窗口的“历史”里导出 PDF。',
  'fault.input.too-large': '文件太大，最多 {most, number} KB。是不是选错了文件？',
  'fault.input.address':
    '终端地址有误：{address}（{why, select, scheme {不认识这种地址} host {主机名不对} port {端口不对} baud {波特率要在 300 到 921600 之间} scenario {不是情景的名字} brand {没有这个品牌} mode {演练和真实的终端不能混用} same {和现在的一样} other {写法不对}}）。例如 zvt+tcp://192.168.1.20:20007。',
  'fault.internal': '程序出错。账本完好，没有重复结算。把记录交给支持人员。',
} as const satisfies Record<`fault.${FaultCode}`, string>

export const en: Record<keyof typeof zh, string> = {
  'fault.link.refused':
    'Cannot reach the terminal ({host}:{port}). Nothing was sent and no money moved. Check power, network cable and address, then check again.',
  'fault.link.no-such-port':
    'There is no serial port {path}. Nothing was sent. Plug in the cable or choose another port.',
  'fault.link.port-denied':
    'No permission to open serial port {path}. Nothing was sent. Ask the administrator for access to serial ports.',
  'fault.link.port-busy':
    'Another program is using serial port {path}. Nothing was sent. Close its terminal connection, then check again.',
  'fault.link.closed':
    'The connection to the terminal broke. Do not settle again: we ask the terminal first. Reconnect the cable.',
  'fault.link.timeout':
    'The terminal did not answer in time. Do not settle again. We ask the terminal for the result first.',
  'fault.link.garbled':
    'The data on the line cannot be read. Nothing unchecked was recorded. Check baud rate and cable.',
  'fault.link.wrong-protocol':
    'The other side is not a ZVT terminal. Nothing was sent. Check address and port; 20007 is the usual port.',
  'fault.wire.malformed':
    'A message could not be read (at {at}). Nothing was booked from it. Give the record to support.',
  'fault.terminal.busy':
    'The terminal is busy (code {code}). The settlement is unchanged. Wait a moment and check again.',
  'fault.terminal.not-registered':
    'The terminal wants to be registered again (code {code}). The settlement is unchanged. Press again: we register first.',
  'fault.terminal.host-unreachable':
    'The terminal cannot reach the bank (code {code}). The batch is still in the terminal. Check its network and try later.',
  'fault.terminal.host-refused':
    'The bank refused (code {code}): {text}. The batch is still in the terminal. Call the acquirer with this code.',
  'fault.terminal.needs-initialisation':
    'The terminal needs initialisation first (code {code}). The batch is still in the terminal. Initialise it there, then press finish.',
  'fault.terminal.needs-diagnosis':
    'The terminal needs a diagnosis first (code {code}). The batch is still in the terminal. Run its network diagnosis, then press finish.',
  'fault.terminal.needs-update':
    'Terminal software or card profile is out of date (code {code}). The batch is still in the terminal. Ask the provider to update it.',
  'fault.terminal.needs-activation':
    'The terminal is not activated (code {code}). The batch is still in the terminal. Call the terminal provider.',
  'fault.terminal.open-preauthorisation':
    'A pre-authorisation is still open (receipt {receipt}). The batch is still in the terminal. Complete or cancel it, then settle.',
  'fault.terminal.card-inserted':
    'A card is still in the terminal (code {code}). The settlement is unchanged. Take the card out, then press finish.',
  'fault.terminal.printer':
    'The terminal printer cannot print (code {code}). The money is not affected. Load paper, close the lid, then press finish.',
  'fault.terminal.batch-not-possible':
    'The terminal cannot settle now (code {code}). The batch is still in the terminal. Follow its own words, then press finish.',
  'fault.terminal.batch-owed':
    'The terminal wants its last settlement finished first (code {code}). The batch is still there. Press finish.',
  'fault.terminal.memory-full':
    'The terminal memory is full (code {code}). Stored transactions are still there. Do not clear the log; call the provider.',
  'fault.terminal.cancelled':
    'Cancelled or timed out at the terminal (code {code}). Press finish: it is asked first whether the batch was closed, and goes on only if not. Confirm there.',
  'fault.terminal.wrong-currency':
    'The terminal uses another currency (code {code}). The settlement is unchanged. Correct the currency in its settings.',
  'fault.terminal.another':
    'Another terminal is at the end of the line: it was {expected}, now it is {found}. Nothing was settled there. Connect the first one again, then press finish.',
  'fault.terminal.function-not-possible':
    'The terminal says this is not possible now (code {code}). The batch is still in the terminal. Try later, or follow its words.',
  'fault.terminal.key-missing':
    'The terminal lacks a key (code {code}). The batch is still in the terminal. Call the acquirer.',
  'fault.terminal.protocol-error':
    'The terminal could not read our request (code {code}). The settlement is unchanged. Give the record to support.',
  'fault.terminal.power':
    'The terminal has too little power (code {code}). The batch is still there. Plug it in, then press finish.',
  'fault.terminal.defect':
    'The terminal reports an internal defect (code {code}). Keep it as it is and do not clear its log. Call the provider.',
  'fault.terminal.refused':
    'The terminal refused (code {code}): {text}. The batch is still in the terminal. Give the code to the provider.',
  'fault.terminal.unknown': 'There is no terminal {id}.',
  'fault.terminal.no-register-link':
    'This terminal has no register link, so this computer cannot work it. Nothing was sent. Follow the guided steps at the terminal.',
  'fault.settlement.running': 'This terminal is settling now. Wait until it ends.',
  'fault.settlement.not-now':
    '{check, select, power {The battery is too low: plug it in first.} disk {The disk is nearly full: make room first.} line {The network comes and goes: wait until it is steady.} other {See the checks first.}} No settlement was sent.',
  'fault.settlement.in-doubt':
    'It may have settled. Do not settle again. Press “Ask again”: we only ask the terminal.',
  'fault.settlement.unverified':
    '{why, select, unclear {The terminal gave the result of a close, and it cannot be told whether it was this one.} other {The terminal holds nothing open but gave no totals for the last close.}} We will not settle again. Check the batch with the acquirer.',
  'fault.settlement.mismatch':
    'Settled, but totals differ: ours {ours}, terminal {theirs}. You can go on selling. Give the difference to the acquirer.',
  'fault.person.pin-wrong': 'The PIN is wrong. Enter it again.',
  'fault.person.pin-locked': 'Too many wrong tries. Try again in {seconds} seconds.',
  'fault.person.not-allowed': 'This person may not do that. Ask the owner or support.',
  'fault.redline.two-people': 'Two different people must agree. Let the other one enter a PIN.',
  'fault.redline.reason': 'Write the reason, in at least {least} characters.',
  'fault.ledger.in-use':
    'Another Settle Desk is using the ledger. Nothing was changed. Switch to the window that is open.',
  'fault.ledger.from-future':
    'A newer version wrote this ledger ({found}; this one knows {known}). Nothing was changed. Update Settle Desk.',
  'fault.ledger.damaged':
    'The ledger failed its check: {why}. It is open for reading only. Give the data folder to support.',
  'fault.ledger.disk':
    'The ledger cannot be written: {why}. Nothing more is sent. Free some space, then press again: the terminal is asked first.',
  'fault.ledger.diverged':
    'Ledger and till roll differ: {why}. It is open for reading only. Ask support to compare them.',
  'fault.ledger.not-found': 'The ledger has no such record: {id}.',
  'fault.simulator.unknown-scenario':
    'There is no scenario {id}. The scenarios command lists them.',
  'fault.simulator.no-pty':
    'This computer cannot make a virtual serial port. Install socat: apt-get install socat.',
  'fault.simulator.port-busy':
    'Another program is using port {port}. Choose another one, or tcp:0 to let the system choose.',
  'fault.training.only-in-demo':
    'Exercises run in the demo only. The real ledger is unchanged. Enter the demo first.',
  'fault.training.no-run': 'No exercise is under way. Choose one and start it.',
  'fault.training.running': 'An exercise is under way. End it before you start the next one.',
  'fault.training.stepped-back':
    'The instructor went back to an earlier moment. No money here is real. Go on from what you see.',
  'fault.training.frozen': 'The instructor has paused the exercise. Wait until it goes on.',
  'fault.training.lived-otherwise':
    'Lived again, this exercise comes out otherwise than it was written down (the program may have been updated), so it cannot go on. Discard it and begin anew.',
  'fault.engine.restarted':
    'The background program restarted. The ledger is intact. Press again: the terminal is asked first.',
  'fault.input.invalid': 'The input is not valid at {at}.',
  'fault.input.answers':
    'The answers file {path} {why, select, unread {cannot be read} large {is too large, {at} bytes at most} json {is no JSON} value {is wrong at {at}, where one of these may stand: {allowed}} other {is wrong at {at}}}.',
  'fault.file.form': 'This kind of file cannot be written: {path}. The name must end in {allowed}.',
  'fault.file.unwritable':
    '{path} cannot be written ({why}). It may be open, or the place read-only. Close it, or choose another place.',
  'fault.file.no-printer':
    'No PDF can be made here ({why}). Save as .xlsx, or export the PDF from History in the window.',
  'fault.input.too-large': 'The file is too large: at most {most, number} KB. Is it the right one?',
  'fault.input.address':
    'The terminal address {address} is not valid ({why, select, scheme {this kind of address is not known} host {the host name is wrong} port {the port is wrong} baud {the baud rate must be between 300 and 921600} scenario {this is no name of a scenario} brand {there is no such brand} mode {practice and real terminals do not mix} same {it is the present one} other {it is not written right}}). Example: zvt+tcp://192.168.1.20:20007.',
  'fault.internal':
    'The program failed. The ledger is intact and nothing was settled twice. Give the record to support.',
}
