import type { Database, Statement } from 'node-sqlite3-wasm'
import type { Connector, SqlConnection, SqlRow, SqlValue } from './sql'

/** SQLite as WebAssembly: installs and runs everywhere, reads and writes through Node's `fs`. */
export async function loadWasm(): Promise<Connector> {
  // CommonJS: depending on who loads it, its exports are the module or its default.
  const loaded = await import('node-sqlite3-wasm')
  const wasm = 'default' in loaded ? (loaded.default as typeof loaded) : loaded
  return path => connected(new wasm.Database(path))
}

function connected(database: Database): SqlConnection {
  const statements = new Map<string, Statement>()
  /** After an error a statement cannot be bound again: forget it. */
  const using = <T>(text: string, work: (statement: Statement) => T): T => {
    const statement = statements.get(text) ?? database.prepare(text)
    statements.set(text, statement)
    try {
      return work(statement)
    } catch (thrown) {
      statements.delete(text)
      finalize(statement)
      throw thrown
    }
  }
  return {
    run: (text, values) => using(text, statement => statement.run(bindable(values)).changes),
    all: (text, values) =>
      using(text, statement => statement.all(bindable(values)) as unknown as SqlRow[]),
    exec: text => database.exec(text),
    close: () => {
      for (const statement of statements.values()) finalize(statement)
      statements.clear()
      database.close()
    },
  }
}

const bindable = (values: readonly SqlValue[]): SqlValue[] => [...values]

function finalize(statement: Statement): void {
  try {
    statement.finalize()
  } catch {
    // It repeats the error of the last step, which the caller has seen.
  }
}
