import type { Measure } from '../scene'

/** The terminal's own line to the bank, tried by the terminal (ZVT 06 70 with diagnosis type 1). */
export const hostLine: Measure = async (_, sight) => {
  const line = await sight.hostLine()
  if (!line || line.state === 'unsupported') return []
  const measured = line.code === undefined ? {} : { code: line.code }
  return [{ fact: 'terminal.host-line', result: line.state, measured }]
}
