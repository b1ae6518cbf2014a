import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { answer } from '../../shared/answer'
import {
  type CallName,
  calls,
  type Emit,
  type EngineCallName,
  type Reply,
  type ShellHandlers,
} from '../../shared/contract'
import { Fault } from '../../shared/fault'

export type Ask = (name: EngineCallName, input: unknown) => Promise<Reply<unknown>>

/** The only door between window and app: what the shell knows it answers, the rest goes to the engine as it came. */
export function openGate(page: string, shell: ShellHandlers, engine: Ask): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(`call:${name}`, (event, input: unknown) => {
      if (!isOurs(event, page)) throw new Fault('input.invalid', { call: name, at: 'sender' })
      return isOfShell(name, shell) ? answer(shell, name, input) : engine(name, input)
    })
  }
}

/** Tells every window. */
export const tell: Emit = (event, data) => {
  for (const window of BrowserWindow.getAllWindows())
    window.webContents.send(`event:${event}`, data)
}

/** The main frame of our own page. Not by URL.origin: Node answers 'null' for a scheme of our own. */
const isOurs = ({ senderFrame: frame }: IpcMainInvokeEvent, page: string) =>
  frame !== null && frame.parent === null && frame.url.startsWith(page)

const isOfShell = (name: CallName, shell: ShellHandlers): name is keyof ShellHandlers =>
  Object.hasOwn(shell, name)
