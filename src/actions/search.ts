import { z } from 'zod'
import { cursorOf, placeOf } from '../ledger/cursor.ts'
import { ofReports } from '../ledger/filter.ts'
import { parsed } from '../ledger/query-parse.ts'
import { type Hit, searched, type Where } from '../ledger/search.ts'
import { HearsayError } from '../report/error.ts'
import { action } from './action.ts'
import { facetsOf } from './facets.ts'
import { filterOf, ofReport, ofSpeaker, ofStatement, paged } from './filters.ts'
import { passagesOf } from './passage.ts'
import { answer, type Search } from './search-answer.ts'
import { searchCells, searchLines } from './search-forms.ts'
import { statementsOf } from './statements.ts'

const input = z.object({
  words: z
    .string()
    .default('')
    .describe(
      'What to look for: words, "a phrase", begin*, near(a b, 5), NOT word or -word, OR, ( ); may be left out where a filter is given',
    ),
  in: z
    .enum(['said', 'text', 'both'])
    .default('said')
    .describe('Where to look: in what was said, in whole texts (all words in one paragraph), or in both'),
  ...ofSpeaker,
  ...ofReport,
  ...ofStatement,
  ...paged,
})

const PLACES: Readonly<Record<'said' | 'text' | 'both', readonly Where[]>> = {
  said: ['said'],
  text: ['text'],
  both: ['said', 'text'],
}

export const search = action({
  name: 'search',
  sentence: 'Find words in what was said, or in whole texts, best matches first',
  words: ['words'],
  changes: false,
  input,
  output: answer,
  async run({ ledger }, { limit, cursor, ...question }) {
    const filter = await filterOf(ledger, question)
    const query = parsed(question.words)
    if (question.in !== 'said' && !ofReports(filter))
      throw new HearsayError(
        'BAD_USAGE',
        `Speakers, dates said, types, manners and the like are of what was said, not of texts. Leave them out, or search in what was said only.`,
      )
    if (!query && Object.values(filter).every(v => v === null))
      throw new HearsayError(
        'BAD_USAGE',
        'There is no word to look for. Give words of letters or digits, or a filter such as a speaker or an outlet.',
      )
    const [below, from] = cursor ? (placeOf(question, cursor, ['number', 'number']) as [number | null, number]) : [null, 0]
    const all = await searched(ledger, { query, filter, places: PLACES[question.in], below })
    const page = all.hits.slice(from, from + limit)
    const rest = from + limit < all.hits.length
    return {
      rows: await rowsOf(ledger, page),
      ranked: all.hits.length,
      older: all.below !== null,
      facets: facetsOf(all.hits),
      cursor: rest ? cursorOf(question, [below, from + limit]) : all.below === null ? null : cursorOf(question, [all.below, 0]),
    }
  },
  terminal: searchLines,
  rows: answer => answer.rows.map(searchCells),
})

async function rowsOf(ledger: Parameters<typeof statementsOf>[0], hits: readonly Hit[]): Promise<Search['rows']> {
  const numbers = (kind: Where) => hits.flatMap(h => (h.kind === kind ? [h.n] : []))
  const statements = await statementsOf(ledger, numbers('said'))
  const passages = await passagesOf(
    ledger,
    hits.filter(h => h.kind === 'text'),
  )
  return hits.flatMap(({ kind, n, score, highlights }) => {
    const statement = kind === 'said' ? (statements.get(n) ?? null) : null
    const passage = kind === 'text' ? (passages.get(n) ?? null) : null
    const words = (s: { start: number; end: number }) => {
      const piece = (statement?.content ?? [passage!.span]).find(c => c.start <= s.start && s.start < c.end)!
      return { ...s, words: piece.words.slice(s.start - piece.start, s.end - piece.start) }
    }
    return statement || passage
      ? [
          {
            address: (statement ?? passage)!.address,
            score: Math.round(score * 1000) / 1000,
            statement,
            passage,
            highlights: highlights.map(words),
          },
        ]
      : []
  })
}
