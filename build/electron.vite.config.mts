import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'electron-vite'

const root = resolve(import.meta.dirname, '..')
const at = (path: string) => resolve(root, path)

/** These stay outside the bundle: they load files that lie beside them. */
const external = ['serialport', 'node-sqlite3-wasm', '@playwright/test']

/** One floor for all: what Electron 25 has (Node 18, Chrome 114), the newest Electron has too. */
const underNode = (name: string, entry: string): NonNullable<UserConfig['main']> => ({
  resolve: {
    alias: [{ find: /^ajv(?:-formats|\/dist\/2020\.js)$/, replacement: at('build/no-ajv.mjs') }],
  },
  build: {
    target: 'node18',
    outDir: at('out/main'),
    emptyOutDir: false,
    rollupOptions: {
      input: { [name]: at(entry) },
      output: {
        format: 'cjs',
        entryFileNames: '[name].js',
        codeSplitting: false,
        // A packaged program is an archive, which only require() can look into on older Electrons.
        dynamicImportInCjs: false,
      },
    },
    externalizeDeps: { include: external },
  },
})

const preload: NonNullable<UserConfig['preload']> = {
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

const renderer: NonNullable<UserConfig['renderer']> = {
  root: at('renderer'),
  base: './',
  server: { port: 5199, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', port: 5199 } },
  build: {
    target: 'chrome114',
    minify: true,
    outDir: at('out/renderer'),
    // No data: URLs and no inline helper: the page's policy allows neither.
    assetsInlineLimit: 0,
    // It is read from this machine's disk, in one piece.
    chunkSizeWarningLimit: 2_000,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: at('renderer/index.html'), instructor: at('renderer/instructor.html') },
    },
  },
}

/** Engines and desk are bundled each for itself: sharing a file with the shell would make them load it. */
const alone: Readonly<Record<string, UserConfig>> = {
  'engine-demo': { main: underNode('engine-demo', 'electron/engine/host-demo.ts') },
  'engine-shop': { main: underNode('engine-shop', 'electron/engine/host-shop.ts') },
  desk: { main: underNode('desk', 'electron/engine/desk.ts') },
  bench: { main: underNode('bench', 'build/bench/main.ts') },
}

export default defineConfig(
  ({ mode }) => alone[mode] ?? { main: underNode('main', 'electron/main.ts'), preload, renderer },
)
