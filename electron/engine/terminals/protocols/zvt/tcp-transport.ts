import { Fault } from '../../../../../shared/fault'
import type { Clock } from '../../../clock'
import type { Link } from '../../link/link'
import { Inbox } from './inbox'
import { Reassembler } from './reassembler'
import { noFaults, type Transport } from './transport'

/** Bare APDUs on a byte stream: no frame, no check sum, no ACK (ZVT PA00P016 ch. 4). */
export function tcpTransport(link: Link, clock: Clock): Transport {
  const inbox = new Inbox(clock)
  const faults = noFaults()
  let turn: Promise<void> = Promise.resolve()
  pump(link, inbox).catch(thrown => inbox.fail(Fault.from(thrown)))
  return {
    faults,
    isRepeat: () => false,
    receive: (timeoutMs, signal) => inbox.take(timeoutMs, signal),
    send(apdu) {
      if (inbox.failure) return Promise.reject(inbox.failure)
      const sent = turn.then(() => link.write(apdu))
      turn = sent.catch(() => undefined)
      return sent
    },
    async close() {
      inbox.fail(new Fault('link.closed'))
      await link.close()
    },
  }
}

async function pump(link: Link, inbox: Inbox): Promise<void> {
  const apdus = new Reassembler()
  for await (const bytes of link.incoming) {
    for (const apdu of apdus.feed(bytes)) {
      if (inbox.full) throw new Fault('link.garbled')
      inbox.push(apdu)
    }
  }
  inbox.fail(new Fault('link.closed'))
}
