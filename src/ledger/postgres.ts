import { type Dialect, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { COMMON_WORDS, pairsOf } from './common-words.ts'
import type { Engine } from './database.ts'

/** Connections that one process holds at most. */
const CONNECTIONS = 8

/** 20: int8, which are all below 2^53 here. */
const NUMBERS = 20

/** How long a new connection may take, in milliseconds. */
const CONNECTING = 10_000

export function postgresDialect(address: string, patience: number): Dialect {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING,
    lock_timeout: patience,
    // compiling a question takes it longer than answering it
    options: '-c jit=off',
    types: { getTypeParser: (type, format) => (type === NUMBERS ? Number : pg.types.getTypeParser(type, format as 'text')) },
  })
  // a connection that breaks while nobody uses it is replaced by the next query
  pool.on('error', () => {})
  // and one that breaks between two queries of a transaction tells it by the next of them; without a listener it would end the process
  pool.on('connect', client => client.on('error', () => {}))
  return new PostgresDialect({ pool })
}

/** Of any number, taken by nothing else that uses the same database. */
const LOCK = 0x68656172

/** Codes of PostgreSQL and of the network after which one may try again: serialization, deadlock, shut down, no connection. */
const PASSING = /^(40001|40P01|57P0[123]|08\d{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

/** What pg says, without a code, of a connection that is no more. */
const GONE = /Connection terminated|not queryable|timeout exceeded when trying to connect/

/** The code of an error of the database or the network, that of a lost connection among them. */
export const codeOf = (error: unknown): string => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return String(code ?? (GONE.test(String(message)) ? 'ECONNRESET' : ''))
}

export const postgresEngine = (address: string, patience: number): Engine => ({
  name: 'postgres',
  where: address.replace(/\/\/([^:@/]*):[^@]*@/, '//$1@'),
  types: { serial: 'bigserial primary key', integer: 'bigint', text: 'text collate "C"', blob: 'bytea' },
  wordIndex: table => [
    `create table ${table} (n bigint primary key, words tsvector not null)`,
    // what is to go into it waits in a list that is searched one by one, so the list is kept short (kB): a quarter less work to add, and no slower to search
    `create index ${table}_words on ${table} using gin (words) with (gin_pending_list_limit = 256)`,
  ],
  phraseIndex: table => [
    `create function common_pairs(tsvector) returns tsvector immutable language sql as $$
      select coalesce(array_to_tsvector(array_agg('_' || word || '_' || next)), '')
      from (
        select lexeme as word, lead(lexeme) over places as next, lead(place) over places - place as step
        from unnest($1) as w, unnest(w.positions) as place window places as (order by place)
      ) as pairs
      where step = 1 and word = any('{${COMMON_WORDS}}') and next = any('{${COMMON_WORDS}}')
    $$`,
    `alter table ${table} alter column words type tsvector using words || common_pairs(words)`,
    'drop function common_pairs',
  ],
  matching: (table, query) => sql`(select n from ${sql.table(table)} where words @@ ${query}::tsquery)`,
  newestFirst: false,
  // one parameter, whatever the number of rows: thousands of them took longer to be read and planned for than to be inserted
  insertRows: (table, rows) =>
    sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`,
  insertWords: (table, rows) => {
    const all = JSON.stringify(rows.map(row => ({ n: row.n, words: vector(row) })))
    return sql`insert into ${sql.table(table)} (n, words) select n, words::tsvector from json_to_recordset(${all}::json) as x(n bigint, words text)`
  },
  deleteWords: (table, from, below) => sql`delete from ${sql.table(table)} where n >= ${from} and n < ${below}`,
  lock: sql`select pg_advisory_xact_lock(${LOCK})`,
  passing: error => PASSING.test(codeOf(error)),
  patience,
  wipe: [],
})

/** A tsvector as written: our words at our places, whatever PostgreSQL takes for a word. */
function vector({ words, facets }: { words: readonly string[]; facets: readonly string[] }): string {
  return [...words.map((word, k) => `${word}:${k + 1}`), ...facets, ...pairsOf(words)].join(' ')
}
