import { marksOf, overlaps, type Report } from '../report/index.ts'
import { apposedIn } from './apposed.ts'
import { headlinesOf, runsOf } from './capital.ts'
import { creditsOf, meets } from './credit.ts'
import type { Name } from './name.ts'
import { nounOf } from './noun.ts'
import { withRoles } from './role.ts'
import { made, namesIn, useOf } from './run.ts'
import { withTags } from './tagged-name.ts'
import { lowOf, type Token, within } from './token.ts'

/** Words of the longest name looked for in a headline. */
const LONGEST = 4

/** Names in headlines, where capitals tell nothing: only those that the report has elsewhere too. */
function inHeadlines(text: string, tokens: readonly Token[], names: readonly Name[]): readonly Name[] {
  const known = new Set(names.map(n => lowOf(n.tokens)))
  const out: Name[] = []
  for (let i = 0; i < tokens.length; i++) {
    const lengths = Array.from({ length: LONGEST }, (_, k) => LONGEST - k)
    const length = tokens[i]!.capital
      ? lengths.find(n => tokens.length >= i + n && known.has(lowOf(tokens.slice(i, i + n))))
      : undefined
    if (!length) continue
    out.push(made(text, tokens.slice(i, i + length), null))
    i += length - 1
  }
  return out
}

/** Names by their capitals, in text order, with what the words around them and the learned reader tell of each. */
export function namesOf(report: Report, all: readonly Token[]): readonly Name[] {
  const { text } = report
  const credits = creditsOf(text)
  const isCredit = meets(credits)
  const tokens = credits.length ? all.filter(t => !isCredit(t)) : all
  const headlines = headlinesOf(report, tokens)
  const isHeadline = (t: Token): boolean => headlines.has(t.paragraph)
  const runs = runsOf(text, tokens, headlines)
  const use = useOf(
    report,
    tokens.filter(t => !isHeadline(t)),
    runs,
  )
  let found = runs.flatMap(run => namesIn(text, run, use))
  const again = inHeadlines(text, tokens.filter(isHeadline), found)
  const spoken = marksOf(report, 'source').flatMap(source => {
    const words = within(tokens, source)
    const isNew = words.length > 1 && words.every(t => t.capital && isHeadline(t) && !nounOf(t.low))
    return isNew && !again.some(n => overlaps(n, source)) ? namesIn(text, words, use) : []
  })
  const apposed = [...apposedIn(report).values()].flatMap(span => {
    const words = within(tokens, span)
    if (words.length < 2 || found.some(n => n.start === span.start && n.end === span.end)) return []
    const name = made(text, words, null)
    // “A Time for Norlet”: small words make no person
    return [words.every(t => t.capital) ? name : { ...name, personal: name.personal - 3 }]
  })
  if (apposed.length) found = [...found.filter(n => !apposed.some(a => overlaps(a, n))), ...apposed]
  const ruled =
    again.length + spoken.length + apposed.length ? [...found, ...again, ...spoken].sort((a, b) => a.start - b.start) : found
  const named = withTags(report, tokens, ruled)
  const isCredited = meets(credits)
  return withRoles(text, tokens, credits.length ? named.filter(n => !isCredited(n)) : named)
}
