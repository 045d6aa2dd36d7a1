import { type Kysely, sql } from 'kysely'
import { HearsayError } from '../report/error.ts'
import type { Engine, Within } from './database.ts'
import type { Tables } from './tables.ts'

type Columns = Readonly<
  Record<string, 'serial' | 'integer' | 'text' | 'blob' | `${'integer' | 'text'} null` | 'blob null' | 'real null' | 'count'>
>

interface Table {
  readonly columns: Columns
  /** lists of columns that are found by, and `unique` ones that two rows cannot share */
  readonly found?: readonly (readonly string[])[]
  readonly unique?: readonly (readonly string[])[]
  /** where rows have no number of their own */
  readonly key?: readonly string[]
}

const row: Columns = { n: 'integer', report: 'integer', id: 'text' }

/** The schema of version 1, table by table; a change to it is a migration of its own below. */
const FIRST: Readonly<Record<string, Table>> = {
  ledger: { columns: { version: 'integer' } },
  reports: {
    columns: {
      ...{ n: 'serial', id: 'text', line: 'integer', version: 'integer', url: 'text null', outlet: 'text null' },
      ...{ published: 'text null', title: 'text null', text: 'text null', text_hash: 'text', language: 'text null' },
      ...{ media_type: 'text', charset: 'text null', fetched: 'text null', added: 'text', forgotten: 'text null' },
    },
    unique: [['id']],
    found: [['url', 'version'], ['line', 'version'], ['outlet', 'published'], ['published'], ['text_hash', 'forgotten']],
  },
  originals: {
    columns: { n: 'serial', report: 'integer', sha256: 'text', fetched: 'text null', warc: 'blob null' },
    unique: [['report', 'sha256']],
  },
  readings: {
    columns: { n: 'serial', report: 'integer', model: 'text', program: 'text', read: 'text', form: 'blob null' },
    found: [['report', 'n']],
  },
  corrections: {
    columns: {
      ...{ n: 'serial', report: 'integer', mark: 'text', kind: 'text', body: 'text', words: 'text null', before: 'text null' },
      ...{ after: 'text null', who: 'text', made: 'text', why: 'text null', held: 'integer', undone: 'text null' },
    },
    found: [['report', 'n'], ['held']],
  },
  identities: {
    columns: {
      ...{ n: 'serial', kind: 'text', entity: 'integer', into: 'integer null', report: 'integer null', person: 'text null' },
      ...{ who: 'text', made: 'text', why: 'text null', undone: 'text null' },
    },
    found: [['entity'], ['into'], ['report', 'person']],
  },
  audit: {
    columns: { n: 'serial', made: 'text', who: 'text', action: 'text', report: 'integer null', detail: 'text null' },
    found: [['report']],
  },
  entities: {
    columns: { n: 'serial', key: 'text', name: 'text', kind: 'text', reports: 'count', statements: 'count' },
    unique: [['key']],
    found: [['reports', 'n']],
  },
  attributions: {
    columns: {
      ...row,
      ...{ start: 'integer', end: 'integer', spans: 'text', person: 'text null', entity: 'integer null', speaker: 'text null' },
      ...{ kind: 'text null', type: 'text', manner: 'text', negated: 'integer', to: 'text null', via: 'text null' },
      ...{
        said_on: 'text null',
        day: 'text null',
        in: 'text null',
        continues: 'text null',
        chain: 'text',
        confidence: 'real null',
      },
      by: 'text',
    },
    key: ['n'],
    found: [['entity', 'day', 'n'], ['day']],
  },
  figures: {
    columns: {
      ...row,
      ...{ start: 'integer', end: 'integer', least: 'real null', most: 'real null', exact: 'text null', about: 'integer' },
      ...{ what: 'text', unit: 'text null', who: 'text null', where: 'text null', where_key: 'text null', who_key: 'text null' },
      ...{ from: 'text null', to: 'text null', as_of: 'text null', cumulative: 'integer null', certainty: 'text' },
      ...{ part_of: 'text null', attribution: 'text null', on_whose_word: 'text', entity: 'integer null', day: 'text null' },
    },
    key: ['n'],
    found: [
      ['what', 'where_key', 'day', 'n'],
      ['where_key', 'day', 'n'],
      ['what', 'day', 'n'],
      ['entity', 'day', 'n'],
      ['who_key', 'day', 'n'],
      ['unit', 'day', 'n'],
      ['certainty', 'day', 'n'],
      ['day', 'n'],
    ],
  },
  people: {
    columns: { ...row, entity: 'integer', name: 'text', kind: 'text', roles: 'text', mentions: 'text' },
    key: ['n'],
    found: [['entity', 'n']],
  },
  passages: { columns: { n: 'integer', report: 'integer', start: 'integer', end: 'integer' }, key: ['n'] },
  tallies: {
    columns: {
      ...{ n: 'integer', outlet: 'text null', published: 'text null', month: 'text null' },
      ...{ statements: 'integer', figures: 'integer', people: 'integer' },
    },
    key: ['n'],
    // all that is summed stands in them, in the order of the groups
    found: [
      ['outlet', 'published', 'statements', 'figures', 'people'],
      ['month', 'published', 'statements', 'figures', 'people'],
    ],
  },
}

/** Each makes the schema one version newer. Never changed once landed; only added to. */
const MIGRATIONS: readonly ((engine: Engine) => readonly string[])[] = [
  engine => [
    ...Object.entries(FIRST).flatMap(([name, table]) => made(name, table, engine)),
    ...engine.wordIndex('said_words'),
    ...engine.wordIndex('text_words'),
    'insert into ledger (version) values (0)',
  ],
  // figures can be corrected
  ({ types }) => [`alter table "figures" add column "by" ${types.text}`],
  // phrases of common words are found at once
  engine => [...engine.phraseIndex('said_words'), ...engine.phraseIndex('text_words')],
  // what most figures have not is indexed of the others alone: each index costs a page a figure in a large ledger
  () => [
    ...(['entity', 'who_key', 'unit'] as const).flatMap(column => onlyWhere(column, `"${column}" is not null`)),
    ...onlyWhere('certainty', `"certainty" <> 'stated'`),
  ],
  // whom few reports name is in no list of the most spoken of, and each report moved all that it names to another page of their index
  () => [
    'drop index "entities_reports_n"',
    'create index "entities_reports_n" on "entities" ("reports", "n") where "reports" >= 10',
  ],
]

/** The version of the schema that this program writes. */
export const VERSION = MIGRATIONS.length

/** The index of figures by a column and their day, of those alone of which a condition holds. */
const onlyWhere = (column: string, condition: string): string[] => {
  const name = `"figures_${column}_day_n"`
  return [`drop index ${name}`, `create index ${name} on "figures" ("${column}", "day", "n") where ${condition}`]
}

function made(name: string, { columns, unique = [], found = [], key }: Table, { types }: Engine): string[] {
  const type = { ...types, real: 'double precision', count: `${types.integer} not null default 0` }
  const column = ([name, kind]: [string, string]): string => {
    const [base, or] = kind.split(' ') as [keyof typeof type, string?]
    return `"${name}" ${type[base]}${or || base === 'serial' || base === 'count' ? '' : ' not null'}`
  }
  const list = (names: readonly string[]) => names.map(n => `"${n}"`).join(', ')
  const parts = [
    ...Object.entries(columns).map(column),
    ...(key ? [`primary key (${list(key)})`] : []),
    ...unique.map(u => `unique (${list(u)})`),
  ]
  return [
    `create table "${name}" (${parts.join(', ')})`,
    ...found.map(f => `create index "${name}_${f.join('_')}" on "${name}" (${list(f)})`),
  ]
}

/**
 * Whether the schema is there, and in which version; 0 where there is nothing at all.
 *
 * @throws HearsayError NOT_A_LEDGER where there are another program's tables
 */
export async function versionOf({ db, engine }: { readonly db: Kysely<Tables>; readonly engine: Engine }): Promise<number> {
  const tables = (await db.introspection.getTables()).filter(t => (t.schema ?? 'public') === 'public')
  if (tables.length === 0) return 0
  if (tables.some(t => t.name === 'ledger' && t.columns.some(c => c.name === 'version')))
    return (await db.selectFrom('ledger').select('version').executeTakeFirst())?.version ?? 0
  throw new HearsayError(
    'NOT_A_LEDGER',
    `${engine.where} is another program’s database: it has tables that are not a ledger’s. Give a new place with --ledger.`,
  )
}

/**
 * Brings the schema up to VERSION, inside a transaction.
 *
 * @throws HearsayError NEWER_LEDGER
 */
export async function migrate({ db, engine }: Within): Promise<void> {
  const from = await versionOf({ db, engine })
  if (from > VERSION)
    throw new HearsayError(
      'NEWER_LEDGER',
      `The ledger ${engine.where} has version ${from} of the schema, and this hearsay knows ${VERSION} at most. Use the newer hearsay that wrote it.`,
    )
  for (let version = from; version < VERSION; version++) {
    for (const statement of MIGRATIONS[version]!(engine)) await sql.raw(statement).execute(db)
    await db
      .updateTable('ledger')
      .set({ version: version + 1 })
      .execute()
  }
}
