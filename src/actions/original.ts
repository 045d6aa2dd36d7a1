import { z } from 'zod'
import { originalOf } from '../ledger/original.ts'
import { longDate } from '../reading/date.ts'
import { piece } from '../reading/painter.ts'
import { action } from './action.ts'
import { reportOf } from './address.ts'
import { lines, shortAddress } from './screen.ts'

const input = z.object({
  report: z.string().min(1).describe('The report’s id, or its first 8 characters or more'),
  warc: z
    .boolean()
    .default(false)
    .describe(
      'The gzipped WARC record that holds the bytes, with where and when they were fetched, for other tools for web archives',
    ),
})

const output = z.object({
  report: z.string(),
  sha256: z.string().describe('SHA-256 of the bytes that came in, reckoned anew and found to be the same'),
  length: z.int().describe('How many bytes came in'),
  uri: z.string().describe('Where they were fetched, else a name for where they lay'),
  mediaType: z.string(),
  fetched: z.string().nullable().describe('When they were fetched, if anybody said'),
  added: z.string().describe('Instant at which the ledger took them in'),
  warc: z.boolean().describe('Whether base64 is the WARC record, not the bytes alone'),
  base64: z.string(),
})

export const original = action({
  name: 'original',
  sentence: 'Give the bytes that a report was read from, as they came in, proved by their SHA-256',
  words: ['report'],
  changes: false,
  input,
  output,
  async run({ ledger }, { report, warc }) {
    const head = await reportOf(ledger, report)
    const { base64, warcBase64, ...kept } = await originalOf(ledger, head)
    const { added } = await ledger.db.selectFrom('reports').select('added').where('n', '=', head.n).executeTakeFirstOrThrow()
    return { report: head.id, ...kept, added, warc, base64: warc ? warcBase64 : base64 }
  },
  terminal({ report, uri, mediaType, fetched, added, sha256, length }, screen) {
    const line = lines(screen)
    const row = (name: string, words: string) => line([piece(words)], ' '.repeat(LABEL), name.padEnd(LABEL))
    return (
      line([piece(`The original of ${shortAddress(report)}`, 'title')]) +
      row('from', uri) +
      row('type', mediaType) +
      row('fetched', fetched === null ? 'nobody said when' : longDate(fetched)) +
      row('added', longDate(added)) +
      row('bytes', `${length.toLocaleString('en-US')}, the same as came in`) +
      row('SHA-256', sha256) +
      line([piece('To have it: the same with -o FILE; with --warc as a record for web archives.', 'soft')])
    )
  },
  rows: ({ base64: _, ...facts }) => [facts],
  base64: answer => answer.base64,
})

const LABEL = 11
