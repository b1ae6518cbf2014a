import { type Connector, isSound, type SqlConnection, type SqlRow, type SqlValue } from './sql'

/** The part of Node's own SQLite that we use (nodejs.org/api/sqlite.html); older type packages lack it. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => NodeDatabase
}
interface NodeDatabase {
  prepare(text: string): NodeStatement
  exec(text: string): void
  close(): void
}
interface NodeStatement {
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint }
  all(...values: readonly SqlValue[]): unknown[]
}

/** SQLite as built into Node 22.13 and newer: real file locks, no package. Undefined where the runtime has none, or an unsound one. */
export function loadNode(): Connector | undefined {
  const sqlite = builtin('node:sqlite')
  if (!sqlite || !isSound(process.versions.sqlite ?? '0')) return undefined
  return path => connected(new sqlite.DatabaseSync(path))
}

/** Not an import: a bundler would resolve it, and older runtimes would fail on it. */
function builtin(name: string): NodeSqlite | undefined {
  const from = process as { getBuiltinModule?: (name: string) => unknown }
  return from.getBuiltinModule?.(name) as NodeSqlite | undefined
}

function connected(database: NodeDatabase): SqlConnection {
  const statements = new Map<string, NodeStatement>()
  const prepared = (text: string): NodeStatement => {
    const statement = statements.get(text) ?? database.prepare(text)
    statements.set(text, statement)
    return statement
  }
  return {
    run: (text, values) => Number(prepared(text).run(...values).changes),
    all: (text, values) => prepared(text).all(...values) as SqlRow[],
    exec: text => database.exec(text),
    close: () => {
      statements.clear()
      database.close()
    },
  }
}
