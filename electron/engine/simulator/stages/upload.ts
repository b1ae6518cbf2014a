import type { UploadStatus } from '../flash'
import type { LogItem } from '../log-item'
import type { Run, Stop } from '../run'
import { askSignedOn } from './ask-signed-on'
import { chipFields, itemFields, packetRecord } from './item-fields'
import { owedBy } from './owed-by'
import { agreed, END_CLASS, END_NETWORK, type Packet, packets, uploadItems } from './upload-plan'

/**
 * U: the eight steps of 批上送. Every item's result is in flash right after its answer, so a resume goes on
 * behind it. Items without an answer wait for the next pass; after the last one it stops and says so,
 * since an end sent now would lose them.
 */
export async function upload(run: Run): Promise<Stop | undefined> {
  for (let pass = 0; pass < run.brand.uploadPasses && left(run).length > 0; pass++) {
    const stop = await uploadOnce(run)
    if (stop) return stop
  }
  if (left(run).length > 0) {
    if (!run.has('end-despite-unsent')) return run.stop('U', 'upload-unfinished')
    record(
      run,
      left(run).flatMap(({ items }) => items),
      'given-up',
    )
  }
  return endOfBatch(run)
}

const all = (run: Run): readonly LogItem[] => uploadItems(run.flash, owedBy(run), run.brand)
const left = (run: Run): readonly Packet[] => packets(all(run), owedBy(run))

async function uploadOnce(run: Run): Promise<Stop | undefined> {
  for (const packet of left(run)) {
    const stop = await uploadPacket(run, packet)
    if (stop) return stop
  }
  return undefined
}

async function uploadPacket(run: Run, packet: Packet): Promise<Stop | undefined> {
  const { first: item, last: lastItem, class: number } = packet
  const place = { stage: 'U', item, lastItem, class: number } as const
  await run.point({ ...place, edge: 'before' })
  const done = Object.keys(owedBy(run).done).length
  const stop =
    (await run.show(run.brand.words.stage.U, 'U', done, all(run).length)) ??
    (run.cancelled ? run.stop('U', 'cancelled') : undefined)
  if (stop) return stop
  const answer = await askSignedOn(run, 'U', () => send(run, packet))
  if (answer.kind === 'stopped') return answer
  if (answer.kind === 'no-answer') return undefined
  await run.point({ ...place, edge: 'between' })
  record(run, packet.items, answer.code === '00' || answer.code === '94' ? 'uploaded' : 'declined')
  await run.point({ ...place, edge: 'after' })
  return undefined
}

function send(run: Run, { class: number, network, items }: Packet) {
  const [item] = items
  const { batchNo } = owedBy(run)
  if (number === 3 || !item) {
    const records = String(items.length).padStart(2, '0') + items.map(packetRecord).join('')
    return run.ask('0320', batchNo, network, { 11: run.nextTrace(), 48: records })
  }
  return run.ask('0320', batchNo, network, number >= 5 ? chipFields(item) : itemFields(item))
}

function record(run: Run, items: readonly LogItem[], status: UploadStatus): void {
  const owed = owedBy(run)
  const fresh = Object.fromEntries(items.map(({ trace }) => [trace, status]))
  run.commit({ owed: { ...owed, done: { ...owed.done, ...fresh } } })
}

/** Class 8, even for no items: 207 balanced, 202 not. Sending it twice is harmless. */
async function endOfBatch(run: Run): Promise<Stop | undefined> {
  const total = all(run).length
  const place = { stage: 'U', item: total + 1, class: END_CLASS } as const
  await run.point({ ...place, edge: 'before' })
  const gone = await run.show(run.brand.words.stage.U, 'U', total, total)
  if (gone) return gone
  const answer = await askSignedOn(run, 'U', () => sendEnd(run))
  if (answer.kind === 'stopped') return answer
  if (answer.kind === 'no-answer') return run.stop('U', 'no-answer')
  if (answer.code !== '00' && run.brand.refusedEnd === 'stops')
    return run.stop('U', 'host-refused', answer.code)
  await run.point({ ...place, edge: 'between' })
  run.commit({ owed: { ...owedBy(run), halt: 'S' } })
  await run.point({ ...place, edge: 'after' })
  return undefined
}

function sendEnd(run: Run) {
  const owed = owedBy(run)
  const balanced = agreed(owed) || run.has('balanced-end-always')
  const batchNo = run.has('end-names-current-batch') ? run.flash.batchNo : owed.batchNo
  const uploaded = Object.values(owed.done).filter(status => status === 'uploaded').length
  return run.ask('0320', batchNo, END_NETWORK[balanced ? 'agreed' : 'differs'], {
    11: run.nextTrace(),
    48: String(uploaded % 10_000).padStart(4, '0'),
  })
}
