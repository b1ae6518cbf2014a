/** What Electron runs when it is given a folder: the fallback of electron.mjs comes without this part. */
const { app } = require('electron')
const { join, resolve } = require('node:path')

const given = process.argv.slice(1).find(argument => !argument.startsWith('-'))
if (!given) throw new Error('name the folder of the app to run')
const folder = resolve(given)
const about = require(join(folder, 'package.json'))
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
require(join(folder, about.main))
