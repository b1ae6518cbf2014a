import type { PendingSale } from '../flash'
import type { LogItem } from '../log-item'
import { itemsOf, settlingBatchNo } from '../open-batch'
import type { Run, Stop } from '../run'
import { askSignedOn } from './ask-signed-on'
import { itemFields, reversalFields, scriptFields } from './item-fields'

const TRIES = 3

/** R: what must be out of the way before totals mean anything: reversals 冲正 first, then scripts, then offline items. */
export async function pending(run: Run): Promise<Stop | undefined> {
  await run.point({ stage: 'R', edge: 'before' })
  const stop =
    (await sendReversals(run)) ?? (await sendScripts(run)) ?? (await sendOfflineItems(run))
  if (stop) return stop
  await run.point({ stage: 'R', edge: 'after' })
  return undefined
}

/** Sends every pending reversal 0400. 25 means the host never had the sale: as good as reversed. */
export async function sendReversals(run: Run): Promise<Stop | undefined> {
  const pending = run.flash.reversals
  for (const [index, reversal] of pending.entries()) {
    const item = index + 1
    await run.point({ stage: 'R', edge: 'before', item })
    const gone = await run.show(run.brand.words.stage.R, 'R', item, pending.length)
    const stop = gone ?? (await reverseOne(run, reversal))
    if (stop) return stop
    await run.point({ stage: 'R', edge: 'between', item })
    const { reversals } = run.flash
    run.commit({ reversals: reversals.filter(({ trace }) => trace !== reversal.trace) })
    await run.point({ stage: 'R', edge: 'after', item })
  }
  return undefined
}

async function reverseOne(run: Run, reversal: PendingSale): Promise<Stop | undefined> {
  const send = () => run.ask('0400', reversal.batchNo, '000', reversalFields(reversal), '22')
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await askSignedOn(run, 'R', send)
    if (answer.kind === 'stopped') return answer
    if (answer.kind === 'no-answer') continue
    const done = answer.code === '00' || answer.code === '25'
    return done ? undefined : run.stop('R', 'host-refused', answer.code)
  }
  return run.stop('R', 'no-answer')
}

/** Results of issuer scripts 脚本结果 as 0620. The host takes each once; again is harmless. */
async function sendScripts(run: Run): Promise<Stop | undefined> {
  const pending = run.flash.scripts
  for (const [index, result] of pending.entries()) {
    const gone = await run.show(run.brand.words.stage.R, 'R', index + 1, pending.length)
    if (gone) return gone
    const answer = await askSignedOn(run, 'R', () =>
      run.ask('0620', result.batchNo, '000', scriptFields(result)),
    )
    if (answer.kind === 'stopped') return answer
    if (answer.kind === 'no-answer') return run.stop('R', 'no-answer')
    run.commit({ scripts: run.flash.scripts.filter(({ trace }) => trace !== result.trace) })
  }
  return undefined
}

/** Offline items as notices 0220, where this brand tells them before the totals. 94: the host has it already. */
async function sendOfflineItems(run: Run): Promise<Stop | undefined> {
  if (run.brand.offline !== 'before-totals') return undefined
  const items = itemsOf(run.flash, settlingBatchNo(run.flash)).filter(waitsOffline)
  for (const [index, item] of items.entries()) {
    await run.point({ stage: 'R', edge: 'before', item: index + 1, class: 1 })
    const gone = await run.show(run.brand.words.stage.R, 'R', index + 1, items.length)
    if (gone) return gone
    const answer = await askSignedOn(run, 'R', () =>
      run.ask('0220', item.batchNo, '000', itemFields(item), '36'),
    )
    if (answer.kind === 'stopped') return answer
    if (answer.kind === 'no-answer') return run.stop('R', 'no-answer')
    if (answer.code === '00' || answer.code === '94') markAtHost(run, item)
  }
  return undefined
}

export const waitsOffline = (item: LogItem): boolean => item.kind === 'offline-sale' && !item.atHost

function markAtHost(run: Run, told: LogItem): void {
  const log = run.flash.log.map(item => (item === told ? { ...item, atHost: true } : item))
  run.commit({ log })
}
