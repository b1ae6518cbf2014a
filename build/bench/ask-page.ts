import { setTimeout as pause } from 'node:timers/promises'

const LONGEST_ANSWER_MS = 30_000
const LONGEST_OPENING_MS = 30_000

/** The debugging address of the only page, which a busy machine opens late. */
async function pageOf(port: string): Promise<string> {
  const deadline = Date.now() + LONGEST_OPENING_MS
  while (Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
    const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[]
    const page = targets.find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
    await pause(50)
  }
  throw new Error('no window was opened')
}

/** Evaluates a number in the only page of a program that listens on a debugging port (Chrome DevTools Protocol). */
export async function askPage(port: string, expression: string): Promise<number> {
  const socket = new WebSocket(await pageOf(port))
  try {
    return await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the page did not answer')), LONGEST_ANSWER_MS)
      socket.onopen = () =>
        socket.send(
          JSON.stringify({
            id: 1,
            method: 'Runtime.evaluate',
            params: { expression, awaitPromise: true, returnByValue: true },
          }),
        )
      socket.onmessage = ({ data }) => {
        clearTimeout(late)
        const value: unknown = JSON.parse(String(data)).result?.result?.value
        if (typeof value === 'number') resolve(value)
        else reject(new Error(`the page answered ${data}`))
      }
    })
  } finally {
    socket.close()
  }
}
