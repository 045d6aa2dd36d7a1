import { pairsOf } from './common-words.ts'
import type { Phrase, Query } from './query.ts'

/** What must stand beside the words: of each list one facet at least (`_obbcnews`). */
export type Facets = readonly (readonly string[])[]

/** One query in the forms of both databases, for `Engine.matching`; made of `[a-z0-9_]` words only, so that nothing typed is ever syntax. */
export interface Compiled {
  readonly sqlite: string
  readonly postgres: string
}

/**
 * @param query null where facets alone are asked for; one of both there must be
 * @throws RangeError where neither is
 */
export function compiled(query: Query | null, facets: Facets = []): Compiled {
  if (!query && facets.length === 0) throw new RangeError('a query without words or facets')
  const beside = facets.map(any => ({
    sqlite: `facets : (${any.map(f => `"${f}"`).join(' OR ')})`,
    postgres: `(${any.join(' | ')})`,
  }))
  const words = query ? [{ sqlite: `words : (${fts5(query)})`, postgres: `(${tsquery(query)})` }] : []
  const all = [...words, ...beside]
  return {
    sqlite: all.map(p => `(${p.sqlite})`).join(' AND '),
    postgres: all.map(p => p.postgres).join(' & '),
  }
}

function fts5(query: Query): string {
  switch (query.kind) {
    case 'phrase':
      return `"${query.words.join(' ')}"${query.prefix ? ' *' : ''}`
    case 'near':
      return `NEAR(${query.words.map(fts5).join(' ')}, ${query.within})`
    case 'any':
      return query.of.map(q => `(${fts5(q)})`).join(' OR ')
    case 'all': {
      const all = query.of.map(q => `(${fts5(q)})`).join(' AND ')
      return query.without.length ? `(${all}) NOT (${query.without.map(q => `(${fts5(q)})`).join(' OR ')})` : all
    }
  }
}

function tsquery(query: Query): string {
  switch (query.kind) {
    case 'phrase':
      return [lexemes(query), ...pairsOf(query.prefix ? query.words.slice(0, -1) : query.words)].join(' & ')
    case 'near': {
      const [a, b] = query.words.map(lexemes)
      // FTS5's NEAR counts the words between, and one word may be both where one of the two is a beginning
      const steps = Array.from({ length: query.within + 1 }, (_, k) => k + 1)
      const near = [`${a} <0> ${b}`, ...steps.flatMap(k => [`${a} <${k}> ${b}`, `${b} <${k}> ${a}`])].map(s => `(${s})`)
      // rows without one of the two are told by that alone
      return `${a} & ${b} & (${near.join(' | ')})`
    }
    case 'any':
      return query.of.map(q => `(${tsquery(q)})`).join(' | ')
    case 'all':
      return [...query.of.map(q => `(${tsquery(q)})`), ...query.without.map(q => `!(${tsquery(q)})`)].join(' & ')
  }
}

const lexemes = ({ words, prefix }: Phrase): string => words.join(' <-> ') + (prefix ? ':*' : '')
