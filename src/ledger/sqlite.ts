import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import type { Engine } from './database.ts'
import { workerDriver } from './sqlite-driver.ts'

export function sqliteDialect(path: string, patience: number): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => workerDriver({ path, patience }),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

export const sqliteEngine = (path: string, patience: number): Engine => ({
  name: 'sqlite',
  where: path,
  types: { serial: 'integer primary key autoincrement', integer: 'integer', text: 'text', blob: 'blob' },
  // the words alone, not the text a second time; `_` so that facets are one token
  wordIndex: table => [
    `create virtual table ${table} using fts5(words, facets, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`,
  ],
  phraseIndex: () => [],
  matching: (table, query) => sql`(select rowid as n from ${sql.table(table)} where ${sql.table(table)} match ${query})`,
  newestFirst: true,
  insertRows: (table, rows) => {
    const columns = Object.keys(rows[0]!)
    const values = rows.map(row => sql`(${sql.join(columns.map(c => (row as Record<string, unknown>)[c]))})`)
    return sql`insert into ${sql.table(table)} (${sql.join(columns.map(c => sql.ref(c)))}) values ${sql.join(values)}`
  },
  insertWords: (table, rows) =>
    sql`insert into ${sql.table(table)} (rowid, words, facets) values ${sql.join(
      rows.map(({ n, words, facets }) => sql`(${n}, ${words.join(' ')}, ${facets.join(' ')})`),
    )}`,
  deleteWords: (table, from, below) => sql`delete from ${sql.table(table)} where rowid >= ${from} and rowid < ${below}`,
  // BEGIN IMMEDIATE has it
  lock: null,
  passing: error => /^SQLITE_(?:BUSY|LOCKED)/.test(String((error as { code?: unknown }).code)),
  patience,
  // deleted pages are overwritten as they go (`secure_delete`); words go when the parts of their index are merged, and the log when it is emptied
  wipe: [
    ...['said_words', 'text_words'].map(table => `insert into ${table} (${table}) values ('optimize')`),
    'pragma wal_checkpoint(truncate)',
  ],
})
