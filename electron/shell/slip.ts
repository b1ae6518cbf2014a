import type { BrowserWindow } from 'electron'
import { asPdf, saveAs } from './save-as'

/** Prints what the page shows for print, the slip, through the system's own dialogue. */
export const printSlip = (window: BrowserWindow) =>
  new Promise<{ printed: boolean }>(resolve => {
    window.webContents.print({ silent: false, printBackground: true }, printed =>
      resolve({ printed }),
    )
  })

/** Saves the same page as PDF where the person chooses. */
export const saveSlip = (window: BrowserWindow, suggestedName: string) =>
  saveAs(window, { suggestedName, extension: 'pdf', filter: 'PDF', content: asPdf(window) })
