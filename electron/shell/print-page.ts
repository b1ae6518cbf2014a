import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { BrowserWindow, session } from 'electron'

const PLACE = 'app://paper/'
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const FOOT =
  '<div style="width:100%;font-size:7pt;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** A page that was made for paper, as PDF: in a window nobody sees, without script, network or a way to our own pages. */
export async function printPage(page: Uint8Array): Promise<Uint8Array> {
  const paper = session.fromPartition(randomUUID())
  paper.protocol.handle(
    'app',
    () =>
      new Response(Buffer.from(page), {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
      }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: paper, javascript: false, sandbox: true, nodeIntegration: false },
  })
  try {
    await window.loadURL(PLACE)
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOT,
    })
  } finally {
    window.destroy()
  }
}

/** What `desk export` asks of a program that is not installed: the PDF of one file into another. */
export const printFile = async (page: string, to: string): Promise<void> =>
  writeFile(to, await printPage(await readFile(page)), { mode: 0o600 })
