import { readFile } from 'node:fs/promises'
import { extname, normalize, sep } from 'node:path'
import { net, protocol } from 'electron'

export const APP_PAGE = 'app://console/'
/** A host of its own: how large one window shows things is remembered by host, and is not the other's affair. */
export const INSTRUCTOR_PAGE = 'app://instructor/instructor.html'
const HOSTS: ReadonlySet<string> = new Set([APP_PAGE, INSTRUCTOR_PAGE].map(hostOf))

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Only what we ship has a type; anything else is not found. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Before `ready`: a scheme of our own, so that the page never has the powers of file://. */
export const claimScheme = () =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

/** After `ready`: serves one folder and nothing above it, each answer under the policy. */
export const serveApp = (folder: string) =>
  protocol.handle('app', async ({ url }) => {
    const file = fileFor(url, folder)
    const type = file && TYPES[extname(file)]
    const bytes = type && (await readFile(file).catch(() => undefined))
    if (!bytes) return new Response('not found', { status: 404 })
    return new Response(bytes, {
      headers: {
        'content-type': type,
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
      },
    })
  })

/** While developing: the same address, answered by the server that rebuilds the page as it changes. */
export const serveFrom = (server: string) =>
  protocol.handle('app', ({ url }) => {
    const { pathname, search } = new URL(url)
    return net.fetch(new URL(pathname + search, server).toString())
  })

function fileFor(url: string, folder: string): string | undefined {
  const { pathname } = new URL(url)
  if (!HOSTS.has(hostOf(url))) return undefined
  try {
    const file = normalize(folder + sep + decodeURIComponent(pathname))
    return file.startsWith(folder + sep) ? file.replace(/[/\\]$/, '/index.html') : undefined
  } catch {
    return undefined
  }
}

function hostOf(url: string): string {
  return new URL(url).host
}
