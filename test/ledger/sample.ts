import { recordOf } from '../../src/intake/warc.ts'
import type { Entry } from '../../src/ledger/add.ts'
import { toReading } from '../../src/reading/reading.ts'
import { sample } from '../../src/reading/sample.ts'

export const NOW = '2026-11-23T00:00:00.000Z'

/** As a model and a program are named. */
export const BY = { model: 'a'.repeat(64), program: '0.0.0' }

const LINES = [
  '[source#1|The minister] [cue#1|said] on Friday that [content#1|“nothing had been decided” about the ferry to Onda].',
  '[source#2=Amara Quist|Amara Quist], the harbour master, [cue#2|told] the council [content#2|that 14 people were hurt].',
  '[source#3=The union|The union] [cue#3=denied|denied] [content#3|that it had left the talks].',
]

/**
 * A report as it goes into the ledger, with people and statements that are marked by hand, so that no model is needed.
 *
 * @param n another number gives another text: its first line has the word `mark<n>`
 */
export async function entryOf(
  n: number,
  about: { readonly url?: string; readonly outlet?: string; readonly more?: string } = {},
): Promise<Entry> {
  const marked = [
    `This is report mark${n}.`,
    ...LINES.slice(0, 1 + (n % LINES.length)),
    ...(about.more ? [about.more] : []),
  ].join('\n\n')
  const { url = null, outlet = 'The Daily Note' } = about
  const origin = { url, outlet, mediaType: 'application/json', charset: 'utf-8', language: 'en', fetched: null }
  const reading = toReading(
    sample(marked, { id: `sample-${n}${about.more ? '-more' : ''}`, title: `Ferry news ${n}`, published: '2025-03-14', origin }),
  )
  const bytes = new TextEncoder().encode(JSON.stringify({ id: reading.id, text: reading.text }))
  const original = await recordOf({ bytes, uri: `file:///sample-${n}`, mediaType: 'application/json', fetched: NOW })
  return { ...BY, now: NOW, reading, mediaType: 'application/json', charset: 'utf-8', original: { ...original, fetched: null } }
}
