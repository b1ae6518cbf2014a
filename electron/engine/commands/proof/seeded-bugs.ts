/** A bug that a careful person could write, as one change to one file. The text stands there exactly once. */
export interface SeededBug {
  readonly what: string
  /** Below `electron/engine`. */
  readonly file: string
  readonly text: string
  readonly bug: string
}

const act = 'settlement/act.ts'
const resume = 'settlement/resume.ts'
const watch = 'settlement/watch.ts'
const saga = 'settlement/saga.ts'
const session = 'settlement/session.ts'
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
    text: 'return report.batchNo === attempt.batchNo',
    bug: 'return true',
  },
  {
    what: 'no recalled result is taken for ours',
    file: 'settlement/belongs.ts',
    text: 'return report.batchNo === attempt.batchNo',
    bug: 'return false',
  },
  {
    what: 'a "no" that passes by itself is final',
    file: act,
    text: 'RERUNNABLE.has(refused.code) ? waits.next().value : undefined',
    bug: 'undefined',
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
    what: 'a connection that broke is used again',
    file: session,
    text: 'const gone = this.#driver\n    this.#driver = undefined',
    bug: 'const gone = this.#driver',
  },
  {
    what: 'a question that a broken line ate is not asked again',
    file: session,
    text: '!BROKEN.has(fault.code)',
    bug: 'true',
  },
  {
    what: 'a terminal that restarts is given up at once',
    file: 'settlement/patience.ts',
    text: '[250, 500, 1000, 2000, 4000]',
    bug: '[]',
  },
  {
    what: 'a message that came twice counts twice',
    file: dialogue,
    text: '!isAnswer(apdu) && !this.transport.isRepeat(apdu)',
    bug: '!isAnswer(apdu)',
  },
  {
    what: 'a message is answered and forgotten',
    file: dialogue,
    text: 'if (news) observe(message)',
    bug: 'if (news && ENDS.has(message.command)) observe(message)',
  },
  {
    what: 'a frame with a wrong check sum is believed',
    file: 'terminals/protocols/zvt/deframer.ts',
    text: 'checkSum(apdu) === (this.#low | (high << 8))',
    bug: 'checkSum(apdu) >= 0',
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
    what: 'the till of the next day counts too',
    file: 'settlement/compare-books.ts',
    text: 'till: attempt.frozen',
    bug: 'till: tillBook(ledger, card.id, null).totals',
  },
  {
    what: 'a slip that was printed again is kept twice',
    file: 'settlement/keep-recalled-slips.ts',
    text: "if (!have.has(receipt.lines.join('\\n')))",
    bug: 'if (have)',
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
    what: 'a change overwrites nothing that is there',
    file: 'ledger/project.ts',
    text: '{ ...(JSON.parse(String(before?.body ?? null)) as JsonObject), ...patch }',
    bug: '{ ...patch, ...(JSON.parse(String(before?.body ?? null)) as JsonObject) }',
  },
]
