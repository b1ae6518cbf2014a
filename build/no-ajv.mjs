/** Stands in for ajv in the bundle: electron-store loads it at every start, and uses it only with a JSON schema. Ours is zod's. */
export class Ajv2020 {
  constructor() {
    throw new Error('settings are checked by zod: give electron-store no schema')
  }
}

// biome-ignore lint/style/noDefaultExport: it has to look like ajv-formats
export default function addFormats() {}
