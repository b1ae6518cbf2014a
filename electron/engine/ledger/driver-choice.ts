import { Fault } from '../../../shared/fault'
import type { Connector, DriverName } from './sql'
import { loadNode } from './sql-node'
import { loadWasm } from './sql-wasm'

/** Node's own SQLite where it is there and sound, WebAssembly elsewhere; both read the same file. */
export async function loadDriver(wanted: DriverName | undefined): Promise<Connector> {
  const native = wanted === 'wasm' ? undefined : loadNode()
  if (native) return native
  if (wanted === 'node') throw new Fault('internal', { why: 'no sound node:sqlite here' })
  return loadWasm()
}
