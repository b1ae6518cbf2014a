import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { answer } from '../../shared/answer'
import { instructorCalls } from '../../shared/classroom'
import {
  type CallName,
  type ClassroomCallName,
  calls,
  type Emit,
  type EngineCallName,
  type EventName,
  type Reply,
  type ShellHandlers,
} from '../../shared/contract'
import { Fault } from '../../shared/fault'

export type Ask = (
  name: EngineCallName | ClassroomCallName,
  input: unknown,
) => Promise<Reply<unknown>>

/** A window of ours: its page, and what it may ask. */
export interface Room {
  readonly page: string
  readonly shell: ShellHandlers
  /** The truth of a training is for an instructor's eyes only: for this window alone. */
  readonly isInstructors: boolean
}
/** By the id of their web contents. */
export type Rooms = ReadonlyMap<number, Room>

const FOR_INSTRUCTORS: ReadonlySet<EventName> = new Set(['instructor.changed'])

/** The only door between windows and app: what the shell knows it answers, the rest goes to the engine as it came. */
export function openGate(rooms: Rooms, engine: Ask): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(`call:${name}`, (event, input: unknown) => {
      const room = rooms.get(event.sender.id)
      if (!room || !isOurs(event, room.page) || !mayAsk(room, name))
        throw new Fault('input.invalid', { call: name, at: 'sender' })
      return isOfShell(name, room.shell) ? answer(room.shell, name, input) : engine(name, input)
    })
  }
}

/** Tells every window what it may know. */
export const tellRooms =
  (rooms: Rooms): Emit =>
  (event, data) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const room = rooms.get(webContents.id)
      if (room && (room.isInstructors || !FOR_INSTRUCTORS.has(event)))
        webContents.send(`event:${event}`, data)
    }
  }

/** The main frame of our own page. Not by URL.origin: Node answers 'null' for a scheme of our own. */
const isOurs = ({ senderFrame: frame }: IpcMainInvokeEvent, page: string) =>
  frame !== null && frame.parent === null && frame.url.startsWith(page)

const mayAsk = ({ isInstructors }: Room, name: CallName) =>
  isInstructors || !Object.hasOwn(instructorCalls, name)

const isOfShell = (name: CallName, shell: ShellHandlers): name is keyof ShellHandlers =>
  Object.hasOwn(shell, name)
