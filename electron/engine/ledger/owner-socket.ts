import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '../../../shared/fault'
import { closed, listening, type Owner } from './owner-server'

/** The shortest limit of a Unix socket's path: macOS 103 bytes, Linux 107 (`sockaddr_un`, unix(7)). */
const LONGEST_PATH = 103
const PREFIX = 'owner-'
const ASK_AGAIN_MS = 15
const ANSWER_MS = 3_000
const PATIENCE_MS = 10_000

/** 'leaving': hung up without a word, so ask again. */
type Standing = 'owner' | 'candidate' | 'leaving' | 'gone'

interface Candidacy {
  readonly name: string
  readonly server: Server
  readonly inode: bigint | undefined
  standing: Standing
}

/** Whether a socket's path in this folder is short enough for the system. */
export const fitsSocket = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `${PREFIX}${'0'.repeat(8)}`)) <= LONGEST_PATH

/**
 * Ownership by Unix sockets, without a moment in which two can have it.
 *
 * Removing a dead owner's socket and binding the same name is a race: a slow second comer removes the
 * first comer's live socket. So no name is ever taken over. Every comer binds a name of its own,
 * listens, and only then asks all others: it yields to an owner, and to a candidate whose name sorts
 * before its own; it waits for the candidates after it to yield or own. Of two comers one has
 * listened before the other asked, so they cannot both find themselves alone. A process that ends in
 * any way stops answering; its name is removed by the next owner, and a comer that finds its own name
 * removed (it was bound but did not listen yet) begins again.
 * @throws Fault `ledger.in-use`, and the system's own error when no socket can be made here
 */
export async function claimSocket(home: string): Promise<Owner> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    const others = await standings(home, '')
    if ([...others.values()].includes('owner')) break
    const candidacy = await stand(home)
    const won = await elected(home, candidacy, deadline)
    if (won === 'owner') return { release: () => closed(candidacy.server) }
    await closed(candidacy.server)
    if (won === 'yielded') break
  }
  throw new Fault('ledger.in-use')
}

async function stand(home: string): Promise<Candidacy> {
  const name = `${PREFIX}${randomBytes(4).toString('hex')}`
  const candidacy = { name, standing: 'candidate' as Standing }
  const server = createServer(connection => {
    connection.on('error', () => connection.destroy())
    connection.end(candidacy.standing)
  })
  await listening(server, join(home, name))
  return Object.assign(candidacy, { server, inode: inodeOf(join(home, name)) })
}

async function elected(
  home: string,
  self: Candidacy,
  deadline: number,
): Promise<'owner' | 'yielded' | 'begin-again'> {
  while (Date.now() < deadline) {
    const others = await standings(home, self.name)
    const is = (standing: Standing, than = '~'): boolean =>
      [...others].some(([name, found]) => found === standing && name < than)
    if (is('owner') || is('candidate', self.name)) return 'yielded'
    if (!is('candidate') && !is('leaving')) return enthrone(home, self, [...others.keys()])
    await pause(ASK_AGAIN_MS)
  }
  return 'yielded'
}

function enthrone(home: string, self: Candidacy, gone: readonly string[]): 'owner' | 'begin-again' {
  if (inodeOf(join(home, self.name)) !== self.inode) return 'begin-again'
  self.standing = 'owner'
  for (const name of gone) rmSync(join(home, name), { force: true })
  return 'owner'
}

async function standings(home: string, except: string): Promise<Map<string, Standing>> {
  const names = readdirSync(home).filter(name => name.startsWith(PREFIX) && name !== except)
  const found = await Promise.all(
    names.map(async name => [name, await standingOf(join(home, name))] as const),
  )
  return new Map(found)
}

/** Who takes the call but says nothing for long is busy: better to believe it an owner. */
const standingOf = (path: string): Promise<Standing> =>
  new Promise(resolve => {
    const call = connect(path)
    let said = ''
    call.setTimeout(ANSWER_MS, () => {
      resolve('owner')
      call.destroy()
    })
    call.on('error', thrown => resolve(meaning(thrown)))
    call.on('data', data => {
      said += data.toString()
    })
    call.on('end', () => resolve(said === 'owner' || said === 'candidate' ? said : 'leaving'))
  })

function meaning(thrown: Error): Standing {
  const code = 'code' in thrown ? thrown.code : undefined
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return 'gone'
  return code === 'ECONNRESET' || code === 'EPIPE' ? 'leaving' : 'owner'
}

const inodeOf = (path: string): bigint | undefined =>
  lstatSync(path, { bigint: true, throwIfNoEntry: false })?.ino
