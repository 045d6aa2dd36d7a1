import type { PersonKind } from '../report/index.ts'

/** What the words of a source tell of its kind; the first row that fits counts. */
const KINDS: readonly (readonly [RegExp, PersonKind])[] = [
  [/^(?:he|she|i|you|him|her|me|his)$/i, 'person'],
  [/^(?:they|we|them|us|both|some|many|most|others|several)$/i, 'group'],
  [/^(?:it|who|which|that|one|someone|somebody|another)$/i, 'unnamed'],
  [
    /\b(?:report|statement|study|poll|survey|letter|document|filing|lawsuit|email|memo|transcript|article|editorial|indictment|affidavit|book)s?$/i,
    'document',
  ],
  [
    /\b(?:Spokesman|Spokeswoman|Spokesperson|President|Minister|Secretary|Senator|Sen\.|Gov\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Judge|General|Gen\.|Chief)\b/i,
    'person',
  ],
  [
    /\b(?:ministry|department|agency|committee|council|commission|court|police|army|military|government|administration|office|bureau|campaign|party|university|institute|organi[sz]ation|union|association|corporation|company|bank|senate|congress|parliament|board|service|authority|federation|foundation)$/i,
    'organisation',
  ],
  [/\b(?:Times|Post|News|Journal|Reuters|AFP|AP|CNN|BBC|NBC|CBS|ABC|Inc\.?|Ltd\.?|House|Kremlin|Pentagon)$/, 'organisation'],
]

/** Without a name in it, a source is unnamed; with one it is taken for a person unless its words say otherwise. */
export function kindOf(source: string): PersonKind {
  const row = KINDS.find(([pattern]) => pattern.test(source))
  if (row) return row[1]
  const [first = '', ...rest] = source.split(/\s+/)
  const capital = (w: string): boolean => /^\p{Lu}/u.test(w)
  return rest.some(capital) || (capital(first) && !/^(?:The|A|An|One|Some|Many|Other|Several|Two|Three)$/.test(first))
    ? 'person'
    : 'unnamed'
}
