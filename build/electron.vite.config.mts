import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'electron-vite'

const root = resolve(import.meta.dirname, '..')
const at = (path: string) => resolve(root, path)

/** Natives and the SQLite module stay outside the bundle: they load files that lie beside them. */
const external = ['serialport', 'node-sqlite3-wasm']

/** One floor for all: what Electron 25 has (Node 18, Chrome 114), the newest Electron has too. */
const main: UserConfig['main'] = {
  build: {
    target: 'node18',
    outDir: at('out/main'),
    rollupOptions: {
      input: {
        main: at('electron/main.ts'),
        engine: at('electron/engine/host.ts'),
        desk: at('electron/engine/desk.ts'),
      },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
    externalizeDeps: { include: external },
  },
}

const preload: UserConfig['preload'] = {
  build: {
    target: 'node18',
    outDir: at('out/preload'),
    rollupOptions: {
      input: { preload: at('electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].js' },
    },
    externalizeDeps: false,
  },
}

const renderer: UserConfig['renderer'] = {
  root: at('renderer'),
  base: './',
  server: { port: 5199, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', port: 5199 } },
  build: {
    target: 'chrome114',
    outDir: at('out/renderer'),
    // No data: URLs and no inline helper: the page's policy allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: at('renderer/index.html') },
  },
}

export default defineConfig({ main, preload, renderer })
