/** A bug that a careful person could write, as one change to one file. The text stands there exactly once. */
export interface SeededBug {
  readonly what: string
  /** Below `electron/engine`. */
  readonly file: string
  readonly text: string
  readonly bug: string
}

const resume = 'settlement/resume.ts'
const watch = 'settlement/watch.ts'
const saga = 'settlement/saga.ts'
const report = 'terminals/protocols/zvt/closing-report.ts'
const dialogue = 'terminals/protocols/zvt/dialogue.ts'

/** What the simulated days must find: should one of these pass unnoticed, their checker is blind there. */
export const SEEDED_BUGS: readonly SeededBug[] = [
  {
    what: 'a close that was under way is sent again, unasked',
    file: resume,
    text: "progress: 'inquire'",
    bug: "progress: 'send'",
  },
  {
    what: 'a close whose slip had begun is sent again, unasked',
    file: resume,
    text: "receipt: 'inquire'",
    bug: "receipt: 'send'",
  },
  {
    what: 'an empty terminal is closed once more to be safe',
    file: resume,
    text: "holds === 'something' ? 'close' : 'unverified'",
    bug: "'close'",
  },
  {
    what: 'the request is not written down before it leaves',
    file: watch,
    text: "lastEvent: 'sent', closesSent: before.closesSent + 1",
    bug: 'closesSent: before.closesSent',
  },
  {
    what: 'any recalled result is taken for ours',
    file: 'settlement/belongs.ts',
    text: "batchNo === attempt.batchNo ? 'ours' : 'another'",
    bug: "'ours'",
  },
  {
    what: 'no recalled result is taken for ours',
    file: 'settlement/belongs.ts',
    text: "batchNo === attempt.batchNo ? 'ours' : 'another'",
    bug: "'another'",
  },
  {
    what: 'after a request left, nothing is ever in doubt',
    file: 'settlement/in-doubt.ts',
    text: 'closesSent > 0 && (',
    bug: 'closesSent < 0 && (',
  },
  {
    what: 'a stopped settlement begins anew instead of going on',
    file: saga,
    text: "attempt.closesSent === 0 ? 'examine' : attempt.step",
    bug: "'examine'",
  },
  {
    what: 'what is unfinished is forgotten',
    file: saga,
    text: 'tools.ledger.unfinishedAttempt(tools.card.id) ??',
    bug: '',
  },
  {
    what: 'a message is answered and forgotten',
    file: dialogue,
    text: 'if (news) observe(message)',
    bug: 'if (news && ENDS.has(message.command)) observe(message)',
  },
  {
    what: 'what a cut list lacks is called a difference',
    file: 'settlement/tie-out.ts',
    text: 'sum === totals.amountMinor && sameCount',
    bug: 'sum !== undefined && sameCount !== undefined',
  },
  {
    what: 'the books are not compared',
    file: 'settlement/outcome.ts',
    text: 'bankDiffers || booksDiffer',
    bug: 'bankDiffers',
  },
  {
    what: "the bank's verdict is not read",
    file: 'settlement/outcome.ts',
    text: 'bankDiffers || booksDiffer',
    bug: 'booksDiffer',
  },
  {
    what: 'the till roll lacks what the database has',
    file: 'ledger/store.ts',
    text: 'files.roll.append(sealed)',
    bug: "if (sealed.entry.kind !== 'closed') files.roll.append(sealed)",
  },
  {
    what: 'a hash does not cover the hash before',
    file: 'ledger/journal.ts',
    text: 'return unsealed(text, head.hash, hashOf(text, head.hash))',
    bug: 'return unsealed(text, head.hash, hashOf(text, NO_ENTRY.hash))',
  },
  {
    what: 'a settlement in doubt ends with the evening',
    file: saga,
    text: "toAsk && !FINAL.has(fault.code) ? attempt.step : 'done'",
    bug: "'done'",
  },
  {
    what: 'the amount is read in another unit',
    file: report,
    text: 'amountMinor: total,',
    bug: 'amountMinor: Math.round(total / 100) * 100,',
  },
  {
    what: 'a batch that was closed is told as nothing to do',
    file: 'settlement/archive.ts',
    text: 'patch: { outcome, position',
    bug: "patch: { outcome: 'nothing-to-do', position",
  },
  {
    what: 'two entries of the journal have one number',
    file: 'ledger/store.ts',
    text: 'this.#head = sealed.entry',
    bug: 'void sealed.entry',
  },
  {
    what: 'the end of the day is kept as its beginning',
    file: saga,
    text: 'endedAt: new Date(tools.clock.now()).toISOString()',
    bug: 'endedAt: null',
  },
]
