import { z } from 'zod'
import { HearsayError } from '../report/error.ts'

/** Why a person decides so; it stands in the record for whoever comes after. */
export const why = z.string().trim().min(1).max(2000).optional().describe('Why; it is kept with who and when')

/** What a decision is called, to be taken back by: its kind and its number. */
export const decisionName = (kind: 'merge' | 'split' | 'apart' | 'correction', n: number): string => `${kind}-${n}`

/**
 * What a decision's name stands for.
 *
 * @throws HearsayError BAD_USAGE
 * @example parsedDecision('merge-5') // { kind: 'merge', n: 5 }
 */
export function parsedDecision(name: string): { readonly kind: 'merge' | 'split' | 'apart' | 'correction'; readonly n: number } {
  const m = /^(merge|split|apart|correction)-(\d{1,15})$/.exec(name.trim())
  if (!m)
    throw new HearsayError(
      'BAD_USAGE',
      `“${name}” is no decision. One looks like merge-5, split-6, apart-7 or correction-12, as the answer to merge, split and correct gives it.`,
    )
  return { kind: m[1] as 'merge', n: Number(m[2]) }
}
