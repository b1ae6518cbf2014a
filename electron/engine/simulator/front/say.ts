import { command, container } from '../../terminals/protocols/zvt/build'
import type { Bitmap, Head, Tlv, ZvtMessage } from '../../terminals/protocols/zvt/message'

/** The terminal's (PT) messages, made of the same table of commands the register reads them with. */

/** 06 0F. */
export const completed = (bitmaps: readonly Bitmap[] = [], head: Head = {}): ZvtMessage =>
  command('completion', head, bitmaps)
/** 06 1E with a result code of PA00P015 ch. 10. */
export const aborted = (resultCode: number, bitmaps: readonly Bitmap[] = []): ZvtMessage =>
  command('abort', { resultCode }, bitmaps)
/** 04 0F. */
export const reported = (bitmaps: readonly Bitmap[]): ZvtMessage =>
  command('status-information', {}, bitmaps)
/** 04 FF; `timeoutMin` sets the register's T4 anew. */
export const passing = (
  intermediate: number,
  timeoutMin: number,
  bitmaps: readonly Bitmap[],
): ZvtMessage => command('intermediate-status', { intermediate, timeoutMin }, bitmaps)
/** 06 D1, one line of paper. */
export const paperLine = (
  attribute: number,
  text: Uint8Array,
  bitmaps: readonly Bitmap[],
): ZvtMessage => command('print-line', { attribute, text }, bitmaps)
/** 06 D3, a block of lines. */
export const paperBlock = (bitmaps: readonly Bitmap[]): ZvtMessage =>
  command('print-text-block', {}, bitmaps)

/** BMP 06; nothing at all where the register did not permit TLV (PA00P015 ch. 9.2.2). */
export const permitted = (may: boolean, nodes: readonly Tlv[]): readonly Bitmap[] =>
  may && nodes.length > 0 ? [container(...nodes)] : []

export const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
