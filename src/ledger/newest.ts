import { sql } from 'kysely'
import type { Ledger, WordIndex } from './database.ts'
import { dated, type Filter } from './filter.ts'
import type { Compiled } from './query-compile.ts'
import { PER_REPORT } from './tables.ts'

/** Reports that are looked through first where a database does not give the newest rows first, and how many more may be: looking through most of them takes longer than finding all. */
const FIRST = 3000
const FAR = 40_000

/** How much further one looks than the rest is expected, so as not to look again. */
const AMPLY = 1.25

interface Asked {
  readonly index: WordIndex
  /** the rows that those of the index are the words of */
  readonly table: 'attributions' | 'passages'
  readonly words: Compiled
  readonly filter: Filter
  /** whether `words` say all that the filter does */
  readonly exact: boolean
  /** only rows before this number; null for all */
  readonly below: number | null
  readonly most: number
}

/**
 * Numbers of the newest rows of a word index that a query finds, the newest first.
 *
 * @param first reports that are looked through first
 */
export async function newestOf(ledger: Ledger, asked: Asked, first = FIRST): Promise<number[]> {
  const { below, most } = asked
  if (ledger.engine.newestFirst) return between(ledger, asked, { from: null, below, most, walk: true })
  const top = await topOf(ledger, asked)
  const out: number[] = []
  for (let [looked, more] = [0, first]; ; ) {
    const walk = more <= FAR
    const from = walk ? top - (looked + more) * PER_REPORT : 0
    out.push(...(await between(ledger, asked, { from, below: top - looked * PER_REPORT, most: most - out.length, walk })))
    if (out.length >= most || from <= 0) return out
    looked += more
    more = Math.ceil(looked * (most / out.length - 1) * AMPLY)
  }
}

interface Range {
  readonly from: number | null
  /** without this one */
  readonly below: number | null
  readonly most: number
  /** whether to look back through the rows where that seems quicker, not to find all and sort them */
  readonly walk: boolean
}

/** The newest rows of a range. */
async function between({ db, engine }: Ledger, asked: Asked, { from, below, most, walk }: Range): Promise<number[]> {
  const { index, table, words, filter, exact } = asked
  const edges = exact ? sql`` : sql`join ${sql.table(table)} as a on a.n = m.n join reports as r on r.n = a.report`
  const condition = exact ? sql`1 = 1` : dated(filter, table === 'passages' ? 'text' : 'said')
  const [least, last] = [from === null ? sql`` : sql`and n >= ${from}`, below === null ? sql`` : sql`and n < ${below}`]
  const { rows } = await sql<{ n: number }>`
    with m as ${sql.raw(walk ? 'not materialized' : 'materialized')} (
      select n from ${engine.matching(index, words[engine.name])} as w where 1 = 1 ${least} ${last})
    select m.n from m ${edges} where ${condition} order by m.n desc limit ${most}`.execute(db)
  return rows.map(r => r.n)
}

/** The number that no row that is asked for reaches. */
async function topOf({ db }: Ledger, { filter, below }: Asked): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select r.n from reports as r where ${dated(filter, 'text')} order by r.n desc limit 1`.execute(db)
  const top = ((rows[0]?.n ?? 0) + 1) * PER_REPORT
  return below === null ? top : Math.min(top, below)
}
