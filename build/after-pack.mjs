import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Called by electron-builder, which cleans up after its own download only: takes out what Electron runs without an app. */
export async function afterPack({ appOutDir, packager }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
  await rm(join(appOutDir, 'version'), { force: true })
}
