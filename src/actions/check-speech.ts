import type { Speech } from '../compare/claim.ts'
import type { Word } from '../compare/word.ts'
import type { Ledger } from '../ledger/database.ts'
import { type AttributionRow, PER_REPORT } from '../ledger/tables.ts'
import { tokens } from '../ledger/tokens.ts'
import { type Around, aroundIn, type Member } from './check-around.ts'
import { nobody } from './check-speaker.ts'

/** A speech, whose it is, and the numbers of its statements. */
export interface Spoken {
  readonly speech: Speech
  readonly numbers: readonly number[]
  readonly report: number
  /** the report's text, of which the speech may be the title only */
  readonly whole: string
  readonly entity: number | null
  /** null where nobody is named or described */
  readonly called: Member | null
  /** the words by which each statement names its speaker: “the director”, “he”; '' where it has none */
  readonly sources: readonly string[]
  /** everybody whom the report names */
  readonly cast: readonly Member[]
  /** what stands around one of its statements, by its index */
  readonly around: (statement: number) => Around
}

/** Characters between two statements that stand side by side at most: “he said” and the like. */
const GAP = 160

type Pairs = readonly (readonly [number, number])[]

/** The speeches that these statements are of. */
export async function speechesOf({ db }: Ledger, numbers: readonly number[]): Promise<readonly Spoken[]> {
  if (numbers.length === 0) return []
  const reports = [...new Set(numbers.map(n => Math.floor(n / PER_REPORT)))]
  const [rows, people, texts] = await Promise.all([
    db
      .selectFrom('attributions')
      .select(['n', 'report', 'id', 'spans', 'person', 'entity', 'type', 'manner', 'negated', 'in', 'continues'])
      .where(eb => eb.or(reports.map(r => eb.and([eb('n', '>=', r * PER_REPORT), eb('n', '<', (r + 1) * PER_REPORT)]))))
      .execute(),
    db
      .selectFrom('people')
      .select(['report', 'id', 'entity', 'name', 'kind', 'roles', 'mentions'])
      .where(eb => eb.or(reports.map(r => eb.and([eb('n', '>=', r * PER_REPORT), eb('n', '<', (r + 1) * PER_REPORT)]))))
      .execute(),
    db.selectFrom('reports').select(['n', 'text', 'title']).where('n', 'in', reports).execute(),
  ])
  const asked = new Set(numbers)
  return texts.flatMap(({ n, text, title }) => {
    // put in order here: where SQLite is to do it, it reads the whole table
    const own = rows.filter(r => r.report === n).sort((a, b) => a.n - b.n)
    const whole = text ?? ''
    const cast = new Map(
      people
        .filter(p => p.report === n)
        .map(({ id, entity, name, kind, roles, mentions }): [string, Member] => {
          const places = (JSON.parse(mentions) as Pairs).map(([start, end]) => ({ start, end }))
          const words = places.map(p => whole.slice(p.start, p.end))
          const appositions = own.filter(row => row.person === id && !headline(row)).flatMap(row => appositionOf(row, whole))
          return [id, { entity, name, kind, roles: JSON.parse(roles) as string[], mentions: [...words, ...appositions], places }]
        }),
    )
    const around = aroundIn(own, cast)
    let had: Set<string> | null = null
    const mentions = (word: string): boolean => {
      had ??= new Set(tokens(`${title ?? ''} ${whole}`).map(t => t.word))
      return had.has(word)
    }
    return chains(
      own,
      row => nobody(cast.get(row.person ?? '')),
      row => (headline(row) ? (title ?? '') : whole),
    ).flatMap(chain => {
      if (!chain.some(r => asked.has(r.n))) return []
      const person = cast.get(chain[0]!.person ?? '')
      const from = headline(chain[0]!) ? (title ?? '') : whole
      return [
        {
          speech: {
            ...wordsOf(chain, own, from),
            text: from,
            statements: chain.map(r => ({ manner: r.manner, negated: r.negated === 1, cue: cueOf(r, from) })),
            mentions,
          },
          ...{ numbers: chain.map(r => r.n), report: n, whole, entity: chain[0]!.entity, called: person ?? null },
          ...{
            sources: chain.map(r => sourceOf(r, from)),
            cast: [...cast.values()],
            around: (k: number) => around(chain[k]!.n),
          },
        },
      ]
    })
  })
}

type Row = Pick<
  AttributionRow,
  'n' | 'report' | 'id' | 'spans' | 'person' | 'entity' | 'type' | 'manner' | 'negated' | 'in' | 'continues'
>

const headline = ({ id }: Pick<Row, 'id'>): boolean => id.startsWith('headline/')
/** The words for a speaker, with those that stand between them and the verb: “Onda’s envoy Ada Kern said”, of which the reader has taken Onda. */
function sourceOf(row: Row, text: string): string {
  const { source, cue } = JSON.parse(row.spans) as Record<'source' | 'cue', Pairs>
  const [from, to] = [source.at(-1)?.[1], cue[0]?.[0]]
  const behind = from !== undefined && to !== undefined ? (SUBJECT.exec(text.slice(from, to))?.[0] ?? '') : ''
  return (
    source.map(([s, e]) => text.slice(s, e)).join(' ') + (/\b(?:who|whose|which|that|and|or|with)\b/.test(behind) ? '' : behind)
  )
}
const SUBJECT = /^ [^,.;:“”"\n]{2,80}(?=,|\s$)/u

/** “The organisers, Onda Days, said”: the name that the reader has taken for no name of theirs. */
function appositionOf({ spans }: Row, text: string): string[] {
  const { source, cue } = JSON.parse(spans) as Record<'source' | 'cue', Pairs>
  const [from, to] = [source.at(-1)?.[1], cue[0]?.[0]]
  const name = from !== undefined && to !== undefined && /^,\s*([^,.;:“”"]{2,60}),\s*$/u.exec(text.slice(from, to))?.[1]
  return name ? [name] : []
}
const cueOf = ({ spans }: Row, text: string): string =>
  (JSON.parse(spans) as { cue: Pairs }).cue.map(([start, end]) => text.slice(start, end)).join(' ')
const contentOf = (row: Row): Pairs => (JSON.parse(row.spans) as { content: Pairs }).content

/** Statements of one person that stand side by side, each list in their order; a quotation of nobody right behind one goes on from it. */
function chains(rows: readonly Row[], unnamed: (row: Row) => boolean, textOf: (row: Row) => string): Row[][] {
  const out: Row[][] = []
  const open = new Map<string, { chain: Row[]; end: number }>()
  const placed = rows
    .map(row => ({ row, start: contentOf(row)[0]?.[0] ?? 0, end: contentOf(row).at(-1)?.[1] ?? 0 }))
    .sort((a, b) => a.start - b.start || a.row.n - b.row.n)
  let last: { chain: Row[]; end: number } | undefined
  for (const { row, start, end } of placed) {
    const key = `${headline(row)} ${row.in} ${row.person}`
    const own = unnamed(row) ? undefined : open.get(key)
    const goesOn =
      last &&
      unnamed(row) &&
      row.type === 'direct' &&
      row.in === null &&
      last.chain.at(-1)!.type === 'direct' &&
      !textOf(row).slice(last.end, start).trim()
    const before = goesOn
      ? last
      : own && (start - own.end <= GAP || own.chain.some(r => r.id === row.continues))
        ? own
        : undefined
    if (before) {
      before.chain.push(row)
      before.end = Math.max(before.end, end)
      if (row.in === null) last = before
    } else {
      const made = { chain: [row], end }
      out.push(made.chain)
      open.set(key, made)
      if (row.in === null) last = made
    }
  }
  return out
}

/** The words of a chain, each once, and which of them others say inside it. */
function wordsOf(chain: readonly Row[], all: readonly Row[], text: string): Pick<Speech, 'words' | 'of' | 'others'> {
  const ids = new Set(chain.map(r => r.id))
  const others = all
    // what somebody is said to have learned is told as a fact by the one who says so
    .filter(r => r.in !== null && ids.has(r.in) && r.person !== null && r.person !== chain[0]!.person && r.manner !== 'knew')
    .flatMap(contentOf)
  const words: Word[] = []
  const of: number[] = []
  const told: boolean[] = []
  let last = -1
  const stretches = chain
    .flatMap((row, k) => filled(contentOf(row), text).map(([start, end]) => ({ start, end, k })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  for (const { start, end, k } of stretches)
    for (const word of tokens(text.slice(start, end), start)) {
      if (word.start < last) continue
      words.push(word)
      of.push(k)
      told.push(others.some(([s, e]) => s <= word.start && word.end <= e))
      last = word.end
    }
  return { words, of, others: told }
}

/** Characters between two pieces of one quotation that belong to it: a verb in it that was taken for a cue. */
const INSIDE = 40

/** Pieces of content that no quotation mark parts, as one. */
function filled(pieces: Pairs, text: string): Pairs {
  const out: [number, number][] = []
  for (const [start, end] of pieces) {
    const last = out.at(-1)
    if (last && start - last[1] <= INSIDE && !/[“”"\n.]/.test(text.slice(last[1] - 1, start + 1))) last[1] = end
    else out.push([start, end])
  }
  return out
}
