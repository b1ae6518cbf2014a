import { Fault } from '../../../../shared/fault'
import type { Link } from './link'
import { Pipe } from './pipe'

/** Two ends of one wire inside this process: demo mode and tests need no cable. */
export function memoryPair(): [Link, Link] {
  const there = new Pipe()
  const back = new Pipe()
  const end = (incoming: Pipe, outgoing: Pipe): Link => ({
    incoming,
    write: async bytes => {
      if (outgoing.ended) throw new Fault('link.closed')
      outgoing.push(bytes)
    },
    close: async () => {
      incoming.end()
      outgoing.end()
    },
  })
  return [end(back, there), end(there, back)]
}
