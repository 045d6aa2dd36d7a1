import { z } from 'zod'
import { type Change, wordDiff } from '../compare/diff.ts'
import { takenDown } from '../ledger/forget.ts'
import { type Version, versionsOf } from '../ledger/versions.ts'
import { longDate } from '../reading/date.ts'
import { piece } from '../reading/painter.ts'
import type { Piece } from '../reading/wrap.ts'
import { HearsayError } from '../report/error.ts'
import { action } from './action.ts'
import { reportOf } from './address.ts'
import { lines } from './screen.ts'

const which = z.coerce.number().int().min(1).optional()

const version = z.object({
  version: z.int(),
  id: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  added: z.string().describe('Instant at which it was added'),
  fetched: z.string().nullable().describe('When it was fetched, if anybody said'),
  textHash: z.string().describe('SHA-256 of the text'),
  forgotten: z.string().nullable().describe('When its text was taken down'),
})

const span = z.object({ start: z.int(), end: z.int(), words: z.string() })

const change = z.object({
  kind: z.enum(['same', 'gone', 'new']),
  before: span.nullable().describe('In the text of the version before; null for what is new'),
  after: span.nullable().describe('In the text of the version after; null for what is gone'),
})

const output = z.object({
  versions: z.array(version),
  from: z.int().nullable().describe('The versions that are compared; null where there is only one'),
  to: z.int().nullable(),
  changes: z.array(change),
})

type Versions = z.infer<typeof output>

export const versions = action({
  name: 'versions',
  sentence: 'List the versions of the text at a report’s address, and what became of the words from one to the other',
  words: ['report'],
  changes: false,
  input: z.object({
    report: z.string().describe('The id of any of the versions, or its first 8 characters or more'),
    from: which.describe('The version to compare; the one before the other if left out'),
    to: which.describe('The version to compare it with; the last if left out'),
  }),
  output,
  async run({ ledger }, { report, from, to }): Promise<Versions> {
    const { n } = await reportOf(ledger, report)
    const all = await versionsOf(ledger.db, n)
    const shown = all.map(({ text: _, n: __, ...v }) => v)
    if (all.length === 1 && from === undefined && to === undefined) return { versions: shown, from: null, to: null, changes: [] }
    const last = to ?? all.length
    const [before, after] = [found(all, from ?? Math.max(1, last - 1)), found(all, last)]
    const of = ({ text }: Version, s: Change['before']) => s && { ...s, words: text!.slice(s.start, s.end) }
    const changes = wordDiff(before.text!, after.text!).map(c => ({
      kind: c.kind,
      before: of(before, c.before),
      after: of(after, c.after),
    }))
    return { versions: shown, from: before.version, to: after.version, changes }
  },
  terminal(answer, screen) {
    const line = lines(screen)
    const list = answer.versions.map(v => line(headOf(v), '   ', `${String(v.version).padStart(2)} `)).join('')
    if (answer.from === null) return `${list}There is no other version.\n`
    const from = line([piece(`From version ${answer.from} to version ${answer.to}:`, 'soft')])
    return `${list}\n${from}${line(answer.changes.flatMap(changed))}`
  },
  rows: ({ changes, from, to }) =>
    changes.map(({ kind, before, after }) => ({
      ...{ kind, from, to, words: (after ?? before)!.words, beforeStart: before?.start ?? null, beforeEnd: before?.end ?? null },
      ...{ afterStart: after?.start ?? null, afterEnd: after?.end ?? null },
    })),
})

function found(all: readonly Version[], asked: number): Version & { readonly text: string } {
  const there = all.find(v => v.version === asked)
  if (!there)
    throw new HearsayError(
      'NO_SUCH_ADDRESS',
      `There is no version ${asked}: this text has ${all.length === 1 ? 'one' : `versions 1 to ${all.length}`}.`,
    )
  if (there.text === null) throw takenDown(there.id, there.forgotten!)
  return { ...there, text: there.text }
}

function headOf({ id, title, published, added, forgotten }: Versions['versions'][number]): Piece[] {
  const facts = [
    `added ${longDate(added)}`,
    ...(published === null ? [] : [`published ${longDate(published)}`]),
    ...(title === null ? [] : [title]),
  ]
  return [piece(`${[...facts, ...(forgotten ? [`text taken down ${longDate(forgotten)}`] : [])].join(' · ')} · ${id}`)]
}

/** Words on either side of a change that are shown of a long stretch that is the same. */
const AROUND = 12

function changed({ kind, before, after }: Versions['changes'][number], k: number, all: Versions['changes']): Piece[] {
  const gap = k < all.length - 1 ? ' ' : ''
  if (kind === 'gone') return [piece(`[-${before!.words}-]`, 'soft'), piece(gap)]
  if (kind === 'new') return [piece(`{+${after!.words}+}`, 'source'), piece(gap)]
  const words = after!.words.split(/\s+/)
  const [head, tail] = [k === 0 ? 0 : AROUND, k === all.length - 1 ? 0 : AROUND]
  const short = words.length > head + tail + 5
  return [
    piece(short ? [...words.slice(0, head), '…', ...(tail ? words.slice(-tail) : [])].join(' ') : words.join(' ')),
    piece(gap),
  ]
}
