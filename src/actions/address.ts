import type { Ledger } from '../ledger/database.ts'
import { HearsayError } from '../report/error.ts'

/** Characters of a report's id that are enough where no other report's begins with them. */
const ENOUGH = 8

/** A report of the ledger, without its text. */
export interface Head {
  readonly n: number
  readonly id: string
  readonly line: number
  readonly version: number
  readonly url: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string | null
  readonly forgotten: string | null
}

const HEAD = ['n', 'id', 'line', 'version', 'url', 'outlet', 'published', 'title', 'forgotten'] as const

/**
 * The report that an id names, whole or its first 8 characters or more.
 *
 * @throws HearsayError NO_SUCH_ADDRESS
 */
export async function reportOf({ db }: Ledger, id: string): Promise<Head> {
  const whole = await db.selectFrom('reports').select(HEAD).where('id', '=', id).executeTakeFirst()
  if (whole) return whole
  const begun =
    id.length < ENOUGH
      ? []
      : await db
          .selectFrom('reports')
          .select(HEAD)
          .where('id', '>=', id)
          .where('id', '<', `${id}\u{10ffff}`)
          .orderBy('id')
          .limit(50)
          .execute()
          // `id~2` is another text under an id that was taken, and is only meant where it is written out
          .then(rows => rows.filter(r => !r.id.includes('~')))
  if (begun.length === 1) return begun[0]!
  const why = begun.length
    ? `More than one report in the ledger has an id that begins with “${id}”. Give more of it.`
    : `The ledger has no report “${id}”. Take the address from hearsay search or said-by, or add the report.`
  throw new HearsayError('NO_SUCH_ADDRESS', why)
}

/** What an address names: a report and, after `#`, one of its marks. */
export interface Address {
  readonly report: string
  readonly mark: string
}

/**
 * The two halves of `report.id#mark.id`; a report's own id may have a `#` too.
 *
 * @throws HearsayError BAD_USAGE where it is none
 * @example parsedAddress('3f2a91c0#attribution:41-97') // { report: '3f2a91c0', mark: 'attribution:41-97' }
 */
export function parsedAddress(address: string): Address {
  const at = address.lastIndexOf('#')
  const [report, mark] = [address.slice(0, at), address.slice(at + 1)]
  if (at < 1 || !/^(?:headline\/)?[a-z]+:\d+-\d+/.test(mark))
    throw new HearsayError(
      'BAD_USAGE',
      `“${address}” is not an address. One looks like 3f2a91c0#attribution:41-97: a report's id, #, and a mark's.`,
    )
  return { report, mark }
}

/**
 * A report's id, and the mark where an address names one.
 *
 * @example halves('3f2a91c0') // { report: '3f2a91c0', mark: null }
 */
export const halves = (address: string): { readonly report: string; readonly mark: string | null } =>
  /#(?:headline\/)?(?:attribution|figure|person):\d+-\d+/.test(address) ? parsedAddress(address) : { report: address, mark: null }
