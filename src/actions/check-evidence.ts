import { z } from 'zod'
import type { Claim } from '../compare/claim.ts'
import type { Witness } from '../compare/verdict.ts'
import type { Ledger } from '../ledger/database.ts'
import { besides } from './check-guess.ts'
import type { Spoken } from './check-speech.ts'
import { span } from './report-facts.ts'
import { statement } from './statement.ts'
import { statementsOf } from './statements.ts'

const change = z.object({
  kind: z
    .enum(['same', 'form', 'changed', 'added', 'missing'])
    .describe('added: only the claim has it; missing: only what was said'),
  claim: span.nullable().describe('In the claim’s sentence'),
  said: span.nullable().describe('In the report, or its title'),
})

export type Change = z.infer<typeof change>

export const evidence = z.object({
  statement,
  counts: z.boolean().describe('Whether the verdict rests on it; else it only lies near'),
  whose: z
    .enum(['theirs', 'another', 'described', 'nobody'])
    .describe(
      'Who says it: the one asked for, another, one whom the report only describes and who may be the one asked for, or nobody found',
    ),
  beside: z
    .string()
    .nullable()
    .describe('The name that stands beside the quotation, where the reader has taken another for its speaker'),
  relation: z.enum(['same', 'changed', 'meaning', 'opposite', 'open', 'unsaid']),
  rule: z.string(),
  close: z.number().describe('How near the words lie, 0 to 1'),
  shared: z.array(span).describe('The words that the claim has too'),
  changes: z
    .array(change)
    .describe('From the claim to what was said, stretch by stretch; none where only the sum of words was looked at'),
})

export type Evidence = z.infer<typeof evidence>

/** Witnesses as rows of an answer, in their order. */
export async function evidenceOf(
  ledger: Ledger,
  claim: Claim,
  witnesses: readonly (Witness & { readonly spoken: Spoken; readonly counts: boolean })[],
): Promise<Evidence[]> {
  const number = ({ spoken, relation }: (typeof witnesses)[number]): number => spoken.numbers[relation.statement]!
  const statements = await statementsOf(ledger, witnesses.map(number))
  return witnesses.flatMap(w => {
    const one = statements.get(number(w))
    if (!one) return []
    const { text, words } = w.spoken.speech
    const at = (start: number, end: number) => ({ start, end, words: text.slice(start, end) })
    const { kind, rule, close, shared } = w.relation
    return [
      {
        ...{
          statement: one,
          counts: w.counts,
          whose: w.whose,
          beside: besides(w.spoken, w.relation)?.name ?? null,
          relation: kind,
          rule,
          close: Math.round(close * 100) / 100,
        },
        shared: runs(shared).map(([first, last]) => at(words[first]!.start, words[last]!.end)),
        changes: changesOf(claim, w),
      },
    ]
  })
}

/** Steps of one kind that follow one another, as one change. */
function changesOf(claim: Claim, { relation, spoken }: Witness & { readonly spoken: Spoken }): Change[] {
  if (!relation.alignment) return []
  const { words, steps } = relation.alignment
  const { speech } = spoken
  const out: Change[] = []
  const joined = (a: Change['claim'], b: Change['claim'], text: string): Change['claim'] =>
    a && b ? { start: a.start, end: b.end, words: text.slice(a.start, b.end) } : (a ?? b)
  for (const { kind, claim: i, said: j } of steps) {
    const one = (text: string, word: { readonly start: number; readonly end: number } | undefined): Change['claim'] =>
      word ? { start: word.start, end: word.end, words: text.slice(word.start, word.end) } : null
    const step: Change = {
      kind,
      claim: i === null ? null : one(claim.text, words[i]),
      said: j === null ? null : one(speech.text, speech.words[j]),
    }
    const last = out.at(-1)
    if (last?.kind === kind)
      out[out.length - 1] = {
        kind,
        claim: joined(last.claim, step.claim, claim.text),
        said: joined(last.said, step.said, speech.text),
      }
    else out.push(step)
  }
  return out
}

/** Numbers that follow one another, as first and last. */
function runs(list: readonly number[]): (readonly [number, number])[] {
  const out: [number, number][] = []
  for (const n of list) {
    const last = out.at(-1)
    if (last && n <= last[1] + 1) last[1] = Math.max(last[1], n)
    else out.push([n, n])
  }
  return out
}
