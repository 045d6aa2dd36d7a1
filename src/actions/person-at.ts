import type { Ledger } from '../ledger/database.ts'
import { entityIn } from '../ledger/identity.ts'
import { HearsayError } from '../report/error.ts'
import { parsedAddress, reportOf } from './address.ts'
import { personOf } from './whom.ts'

const PERSON = /#(?:headline\/)?person:\d+-\d+/

/**
 * The entity that a number, a name or a person's address means.
 *
 * @throws HearsayError NO_SUCH_PERSON, NO_SUCH_ADDRESS, or BAD_USAGE where a name fits several
 * @example await entityOf(ledger, '3f2a91c0#person:66-78')
 */
export async function entityOf(ledger: Ledger, asked: string): Promise<{ readonly entity: number; readonly name: string }> {
  if (!PERSON.test(asked)) return personOf(ledger, asked)
  const { report, person } = await personAt(ledger, asked)
  const entity = await entityIn(ledger.db, report, person)
  const { name } = await ledger.db.selectFrom('entities').select('name').where('n', '=', entity).executeTakeFirstOrThrow()
  return { entity, name }
}

/**
 * A person's address, taken apart.
 *
 * @throws HearsayError BAD_USAGE where it is not a person's, NO_SUCH_ADDRESS
 */
export async function personAt(ledger: Ledger, address: string): Promise<{ readonly report: number; readonly person: string }> {
  if (!PERSON.test(address))
    throw new HearsayError(
      'BAD_USAGE',
      `“${address}” is not the address of a person in a report. One looks like 3f2a91c0#person:66-78; hearsay report shows them.`,
    )
  const { report, mark } = parsedAddress(address)
  return { report: (await reportOf(ledger, report)).n, person: mark }
}
