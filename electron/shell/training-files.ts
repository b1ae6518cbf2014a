import { readFile, stat } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import type { ShellHandlers } from '../../shared/contract'
import { Fault } from '../../shared/fault'
import { asPdf, saveAs } from './save-as'

/** A scenario is a page or two of text; what is longer is something else. */
const LONGEST_BYTES = 200_000
/** Excel takes a file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Scenarios to and from files, and debriefs to take home. */
export const trainingFiles = (
  window: BrowserWindow,
): Pick<ShellHandlers, 'scenario.export' | 'scenario.import' | 'debrief.save'> => ({
  'scenario.export': ({ scenario }) =>
    saveAs(window, {
      suggestedName: scenario.id,
      extension: 'json',
      filter: 'JSON',
      content: () => `${JSON.stringify(scenario, null, 2)}\n`,
    }),
  'scenario.import': async () => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [{ name: 'JSON', extensions: ['json'] }],
    })
    const [path] = filePaths
    if (path === undefined) return { text: null, path: null }
    if ((await stat(path)).size > LONGEST_BYTES)
      throw new Fault('input.too-large', { most: LONGEST_BYTES / 1_000 })
    const text = await readFile(path, 'utf8')
    // An editor of Windows puts it in front of JSON as well, where it is none.
    return { text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text, path }
  },
  'debrief.save': wish =>
    saveAs(window, {
      suggestedName: wish.suggestedName,
      extension: wish.as,
      filter: wish.as.toUpperCase(),
      content: wish.as === 'pdf' ? asPdf(window) : () => BYTE_ORDER_MARK + wish.csv,
    }),
})
