import { HearsayError } from '../report/error.ts'
import { add, type Entry } from './add.ts'
import type { Added } from './added.ts'
import type { Ledger } from './database.ts'
import { write } from './write.ts'

/**
 * Several reports into the ledger in one transaction; when this resolves they are on the disk.
 *
 * @returns for each what became of it, an Error for one that the ledger can't hold: the others are kept all the same
 * @throws HearsayError where the ledger itself is in trouble; then none of them is kept
 */
export async function keep(ledger: Ledger, entries: readonly Entry[]): Promise<readonly (Added | Error)[]> {
  try {
    return await write(ledger, async within => {
      const all: Added[] = []
      for (const entry of entries) all.push(await add(within, entry))
      return all
    })
  } catch (error) {
    if (error instanceof HearsayError) throw error
    if (entries.length === 1) return [error as Error]
    const all: (Added | Error)[] = []
    for (const entry of entries) all.push(...(await keep(ledger, [entry])))
    return all
  }
}
