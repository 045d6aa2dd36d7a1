import { HearsayError } from '../report/index.ts'
import { codeUnitAt } from './offsets.ts'
import { hashOf } from './reading.ts'
import { type Reading, readingSchema } from './schema.ts'

type Path = readonly (string | number)[]

/**
 * Proves that a reading is one: its form, that its hash is of its text, that every span slices to its words, that every pointer points
 * to something and none in a circle, and, where a text is given, that it is the text that was read. This file loads zod: import it when it is needed.
 *
 * @throws HearsayError BAD_READING, naming the first wrong path and what stands there
 */
export function verifyReading(json: unknown, text?: string): { readonly ok: true; readonly spans: number } {
  const reading = readingOf(json)
  const hash = hashOf(reading.text)
  if (reading.textHash !== hash) fail(['textHash'], reading.textHash, `The text's SHA-256 is ${hash}: hash or text was changed.`)
  if (text !== undefined && text !== reading.text) failText(reading.text, text)
  const spans = checkSpans(reading)
  checkPointers(reading)
  return { ok: true, spans }
}

/**
 * A reading from parsed JSON, its shape checked but not its spans.
 *
 * @throws HearsayError BAD_READING, naming the first wrong path and what stands there
 */
export function readingOf(json: unknown): Reading {
  const parsed = readingSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const path = issue.path.map(p => (typeof p === 'symbol' ? String(p) : p))
  return fail(path, valueAt(json, path), `${issue.message}. Is this what hearsay read --format json printed?`)
}

function checkSpans(reading: Reading): number {
  const { headline, ...rest } = reading
  const slicers: readonly (readonly [object, Path, Slice])[] = [
    [rest, [], slicer(reading.text, reading.offsets)],
    [headline, ['headline'], slicer(reading.title ?? '', reading.offsets)],
  ]
  let count = 0
  for (const [part, path, slice] of slicers)
    for (const { span, at } of spansIn(part, path)) {
      count++
      const there = slice(span.start, span.end)
      if (there === null) fail(at, { start: span.start, end: span.end }, 'The span lies outside the text.')
      if (there !== span.words)
        fail([...at, 'words'], span.words, `Between ${span.start} and ${span.end} the text has “${short(there)}”.`)
    }
  return count
}

type Spoken = { readonly start: number; readonly end: number; readonly words: string }
type Slice = (start: number, end: number) => string | null

function slicer(text: string, offsets: Reading['offsets']): Slice {
  const table = offsets === 'utf-16' ? null : codeUnitAt(text)
  return (start, end) => {
    const [from, to] = table ? [table[start], table[end]] : [start, end]
    return from === undefined || to === undefined || from > to || to > text.length ? null : text.slice(from, to)
  }
}

function* spansIn(value: unknown, at: Path): Generator<{ span: Spoken; at: Path }> {
  if (typeof value !== 'object' || value === null) return
  if ('words' in value && 'start' in value) yield { span: value as Spoken, at }
  for (const [key, inner] of Object.entries(value)) yield* spansIn(inner, [...at, Array.isArray(value) ? Number(key) : key])
}

function checkPointers(reading: Reading): void {
  const people = idsOf(reading.people, ['people'])
  const lists = [
    { attributions: reading.attributions, figures: reading.figures, at: [] },
    { ...reading.headline, at: ['headline'] },
  ]
  const taken = new Set(people)
  const body = new Set(reading.figures.map(f => f.id))
  for (const { attributions, figures, at } of lists) {
    const spoken = idsOf(attributions, [...at, 'attributions'])
    const counted = idsOf(figures, [...at, 'figures'])
    for (const id of [...spoken, ...counted]) taken.add(id)
    for (const [i, a] of attributions.entries()) {
      const here = [...at, 'attributions', i]
      check(people, a.speaker, [...here, 'speaker'])
      check(spoken, a.continues, [...here, 'continues'])
      check(spoken, a.in, [...here, 'in'])
      for (const [n, link] of a.chain.entries()) if (link !== 'outlet') check(people, link, [...here, 'chain', n])
    }
    for (const key of ['in', 'continues'] as const) checkEnds(attributions, key, [...at, 'attributions'])
    for (const [i, f] of figures.entries()) {
      check(spoken, f.attribution, [...at, 'figures', i, 'attribution'])
      check(counted, f.partOf, [...at, 'figures', i, 'partOf'])
      check(body, f.sameAs ?? null, [...at, 'figures', i, 'sameAs'])
    }
  }
  for (const [i, p] of reading.people.entries()) {
    for (const [n, o] of p.names.others.entries()) check(people, o.speaker, ['people', i, 'names', 'others', n, 'speaker'])
    for (const [n, role] of p.roles.entries())
      if (!reading.text.includes(role)) fail(['people', i, 'roles', n], role, 'The text has no such words.')
  }
  for (const [i, d] of reading.doubts.entries()) check(taken, d.about, ['doubts', i, 'about'])
}

function idsOf(rows: readonly { readonly id: string }[], at: Path): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const [i, { id }] of rows.entries()) {
    if (ids.has(id)) fail([...at, i, 'id'], id, 'Another one before it has the same id.')
    ids.add(id)
  }
  return ids
}

function check(ids: ReadonlySet<string>, id: string | null, at: Path): void {
  if (id !== null && !ids.has(id)) fail(at, id, 'Nothing in this reading has that id.')
}

/** Every way outward, or back to where a quotation began, comes to an end. */
function checkEnds(attributions: Reading['attributions'], key: 'in' | 'continues', at: Path): void {
  const next = new Map(attributions.map(a => [a.id, a[key]]))
  const ended = new Set<string | null>([null])
  for (const [i, a] of attributions.entries()) {
    const way = new Set<string | null>()
    let id: string | null = a.id
    for (; !ended.has(id); id = next.get(id!)!) {
      if (way.has(id)) fail([...at, i, key], a[key], `Following ${key} from there comes back to ${id}.`)
      way.add(id)
    }
    for (const passed of way) ended.add(passed)
  }
}

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words)

const pathOf = (path: Path): string =>
  path.map((p, i) => (typeof p === 'number' ? `[${p}]` : i === 0 ? p : `.${p}`)).join('') || 'the reading'

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key], json)

function fail(path: Path, stands: unknown, what: string): never {
  throw new HearsayError('BAD_READING', `${pathOf(path)}: there stands ${short(JSON.stringify(stands) ?? 'nothing')}. ${what}`)
}

function failText(read: string, given: string): never {
  let i = 0
  while (i < read.length && read[i] === given[i]) i++
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, i - 10), i + 20))
  throw new HearsayError(
    'BAD_READING',
    `text: another text was read than the one given. They part at code unit ${i}: the reading has ${around(read)}, the given text ${around(given)}.`,
  )
}
