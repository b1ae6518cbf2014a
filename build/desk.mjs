/** `npm run desk -- COMMAND`: the engine without a window, under plain Node. Nothing of the build reaches standard output. */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'

ensureBuilt(['desk'])
const desk = join(resolve(import.meta.dirname, '..'), 'out/main/desk.js')
process.argv[1] = desk
await import(pathToFileURL(desk).href)
