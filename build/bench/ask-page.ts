const LONGEST_ANSWER_MS = 10_000

/** Evaluates a number in the only page of a program that listens on a debugging port (Chrome DevTools Protocol). */
export async function askPage(port: string, expression: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[]
  const page = targets.find(({ type }) => type === 'page')
  if (!page) throw new Error('no window was opened')
  const socket = new WebSocket(page.webSocketDebuggerUrl)
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
