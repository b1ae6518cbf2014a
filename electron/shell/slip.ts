import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'

/** Prints what the page shows for print, the slip, through the system's own dialogue. */
export const printSlip = (window: BrowserWindow) =>
  new Promise<{ printed: boolean }>(resolve => {
    window.webContents.print({ silent: false, printBackground: true }, printed =>
      resolve({ printed }),
    )
  })

/** Saves the same page as PDF where the person chooses; `path` is null when they choose nothing. */
export async function saveSlip(window: BrowserWindow, suggestedName: string) {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: fileName(suggestedName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (!filePath) return { path: null }
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
  })
  await writeFile(filePath, pdf)
  return { path: filePath }
}

/** A name only: what the page suggests must not choose the folder. */
const fileName = (suggested: string) =>
  `${suggested.replace(/\.pdf$/i, '').replace(/[\\/:*?"<>|]|\p{Cc}|^\.+/gu, '-') || 'slip'}.pdf`
