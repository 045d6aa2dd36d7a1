import { z } from 'zod'
import { relate } from '../compare/relation.ts'
import { judge } from '../compare/verdict.ts'
import { extentOf } from '../ledger/extent.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import { action } from './action.ts'
import { answer, type Check } from './check-answer.ts'
import { beyond } from './check-beyond.ts'
import { type Claimed, claimedAs, claimedIn } from './check-claim.ts'
import { evidenceOf } from './check-evidence.ts'
import { nearest, resolved, rolesElsewhere, termsOf } from './check-find.ts'
import { checkCells, checkLines } from './check-forms.ts'
import { speechesOf } from './check-speech.ts'
import { type Elsewhere, whoseOf } from './check-whose.ts'
import { filterOf, ofReport, ofStatement } from './filters.ts'

/** Rows of evidence that one answer has at most, and how many of them only lie near. */
const SHOWN = 10
const NEARBY = 3

const input = z.object({
  sentence: z.string().optional().describe('What one may want to write: “Ada Kern said that the bridge is safe”'),
  speaker: z.string().optional().describe('Who is to have said it, where the sentence is not given'),
  words: z.string().optional().describe('What they are to have said, where the sentence is not given'),
  ...ofReport,
  from: ofStatement.from,
  to: ofStatement.to,
})

export const check = action({
  name: 'check',
  sentence:
    'Tell what the reports in the ledger have of a sentence such as “X said Y”: its very words, others, the opposite, or nothing; never whether it is true',
  words: ['sentence'],
  changes: false,
  input,
  output: answer,
  async run({ ledger, read }, { sentence, speaker: given, words, ...filters }): Promise<Check> {
    const claimed = await claimedBy({ sentence, speaker: given, words }, read)
    const { claim, speaker } = claimed
    const [who, terms] = await Promise.all([resolved(ledger, speaker), termsOf(ledger, claim.words)])
    const filter = await filterOf(ledger, filters)
    const own = { ...filter, entities: who.entities }
    const [all, theirs] = await Promise.all([nearest(ledger, terms, filter), nearest(ledger, terms, own)])
    const spoken = await speechesOf(ledger, [...new Set([...theirs, ...all])])
    const related = spoken.flatMap(s => {
      const relation = relate(claim, s.speech, terms.weight)
      return relation ? [{ relation, spoken: s }] : []
    })
    const roles = await rolesElsewhere(ledger, [...new Set(related.flatMap(r => r.spoken.entity ?? []))])
    const elsewhere: Elsewhere = s => roles(s.entity, s.report)
    const witnesses = related.map(r => ({ ...r, whose: whoseOf(r.spoken, r.relation, who, speaker, elsewhere) }))
    const judged = judge(witnesses)
    const { found, passage } = await beyond(ledger, { ...claimed, who, terms, filter }, judged, witnesses, spoken)
    const others = [...witnesses.keys()]
      .filter(k => !found.witnesses.includes(k))
      .sort((a, b) => witnesses[b]!.relation.close - witnesses[a]!.relation.close || a - b)
    const shown = [...found.witnesses.slice(0, SHOWN), ...others.slice(0, NEARBY)]
    return {
      verdict: found.verdict,
      rule: found.rule,
      speaker: speaker[0]!,
      claim: said(claimed),
      parsed: claimed.by,
      evidence: await evidenceOf(
        ledger,
        claim,
        shown.map(k => ({ ...witnesses[k]!, counts: found.witnesses.includes(k) })),
      ),
      passage,
      searched: {
        ...(await extentOf(ledger, own, terms.reports)),
        people: [...who.people],
        compared: spoken.length,
      },
    }
  },
  terminal: checkLines,
  rows: checkCells,
})

async function claimedBy(
  { sentence, speaker, words }: z.infer<typeof input>,
  read: ((text: string) => Promise<Reading>) | undefined,
): Promise<Claimed> {
  if (speaker && words) return claimedAs(speaker, words)
  if (!sentence?.trim())
    throw new HearsayError(
      'BAD_USAGE',
      'There is nothing to check. Give a sentence such as "Ada Kern said that the bridge is safe", or --speaker and --words.',
    )
  return claimedIn(sentence, read ? await read(sentence) : null)
}

/** The claim's own words of what was said. */
function said({ claim }: Claimed): string {
  const [first, last] = [claim.words[0], claim.words.at(-1)]
  return first && last ? claim.text.slice(first.start, last.end) : ''
}
