import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'

const COLUMNS = 'pid,ppid,pgid,etimes,stat,wchan:24,args'

/**
 * What a program of the contract says, line by line, up to its `end`. It is killed there with all it
 * started: how a runtime takes its leave is no part of the contract. Killed too when it falls silent,
 * with a last line that says after what, and what was running then.
 */
export async function linesOf(
  program: string,
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly silenceMs: number },
): Promise<string[]> {
  const child = spawn(program, args, {
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its children can be killed with it.
    detached: true,
  })
  const lines: string[] = []
  const hung = (): void => {
    lines.push(`HUNG after: ${lines.at(-1)}\n${running(child)}`)
    process.stderr.write(`${lines.at(-1)}\n`)
    kill(child)
  }
  let silence = setTimeout(hung, options.silenceMs)
  const heard = (line: string): void => {
    lines.push(line)
    clearTimeout(silence)
    if (line === 'end') kill(child)
    else silence = setTimeout(hung, options.silenceMs)
  }
  createInterface(child.stdout).on('line', heard)
  createInterface(child.stderr).on('line', line => process.stderr.write(`${line}\n`))
  await new Promise<void>(resolve => {
    child.once('error', thrown => heard(`FAILED to start: ${thrown.message}`))
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
  clearTimeout(silence)
  if (lines.at(-1) !== 'end') lines.push(`FAILED: ended after: ${lines.at(-1)}`)
  return lines
}

function kill({ pid }: ChildProcess): void {
  if (!pid) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (thrown) {
    // It was faster than we.
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH')) throw thrown
  }
}

function running({ pid }: ChildProcess): string {
  if (process.platform !== 'linux') return ''
  const { stdout } = spawnSync('ps', ['-eo', COLUMNS], { encoding: 'utf8' })
  const [head, ...rows] = stdout.split('\n')
  return [head, ...rows.filter(row => row.trim().split(/\s+/)[2] === String(pid))].join('\n')
}
