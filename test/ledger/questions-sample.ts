import type { Entry } from '../../src/ledger/add.ts'
import { toReading } from '../../src/reading/reading.ts'
import { sample } from '../../src/reading/sample.ts'
import type { Reading } from '../../src/reading/schema.ts'
import { BY, NOW } from './sample.ts'

interface Invented {
  readonly id: string
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string | null
  readonly marked: string
  readonly figures?: readonly Figure[]
  readonly headline?: boolean
}

/** A figure by its words, which stand once in the text. */
interface Figure {
  readonly words: string
  readonly least: number | null
  readonly most: number | null
  readonly what: Reading['figures'][number]['what']
  readonly unit?: string
  readonly where?: string
  readonly asOf?: string
  readonly onWhoseWord?: string
}

/** Invented reports of an invented place, for the questions: who said what, when, and how many. */
export const INVENTED: readonly Invented[] = [
  {
    id: 'aaaaaaaaaaaa1111',
    outlet: 'The Daily Note',
    published: '2025-03-14',
    title: 'Ferry sails again',
    marked: `[source#1=person: Amara Quist|Amara Quist], the [role=Amara Quist|harbour master], [cue#1|said] [time#1=2025-03-13|on Thursday] [content#1|“The night ferry sails again on Monday.”]

[source#2=person: Ben Roe|Ben Roe] [cue#2=denied|denied] [content#2|that the night ferry had been unsafe]. At least 14 people were hurt in Onda.`,
    figures: [{ words: '14', least: 14, most: null, what: 'injured', where: 'Onda' }],
  },
  {
    id: 'bbbbbbbbbbbb2222',
    outlet: 'Onda Radio',
    published: '2025-03-15',
    title: 'Harbour master on the ferry',
    marked: `[source#1=person: Amara Quist|Amara Quist] [cue#1|told] [to#1|the council] [content#1|that the ferry would “never again” sail at night].

[source#2=organisation: Harbour Union|The Harbour Union] [cue#2|said] [content#2|[source#3=person: Ben Roe|Ben Roe] had [cue#3=promised|promised] [content#3|a new ferry]]. The union counted 19 injured in northern Onda by Friday.`,
    figures: [
      {
        words: '19',
        least: 19,
        most: 19,
        what: 'injured',
        where: 'northern Onda',
        asOf: '2025-03-14',
        onWhoseWord: 'Harbour Union',
      },
    ],
  },
  {
    id: 'cccccccccccc3333',
    outlet: 'The Daily Note',
    published: '2024-11',
    title: null,
    marked: `[source#1=person: Ben Roe|Ben Roe] [cue#1=asked|asked] [content#1|whether the ferry, the old ferry and the night train would all sail]. A hospital was struck near the field.

The field hospital took 3 percent of the patients.`,
    figures: [{ words: '3 percent', least: 3, most: 3, what: 'other', unit: 'percent' }],
  },
  {
    id: 'undated',
    outlet: null,
    published: null,
    title: 'Notes',
    marked: `[source#1=person: Amara Quist|Amara Quist] [cue#1=not said|did not say] [content#1|that =SUM(A1) was a ferry]. [source#2=person: Cleo Quist|Cleo Quist] [cue#2|said] [content#2|it was late].`,
  },
]

export function readingOf({ id, outlet, published, title, marked, figures = [] }: Invented): Reading {
  const origin = { url: `https://example.org/${id}`, outlet, mediaType: null, charset: null, language: 'en', fetched: null }
  const reading = toReading(sample(marked, { id, title, published, origin }))
  const span = (words: string) => {
    const start = reading.text.indexOf(words)
    return { start, end: start + words.length, words }
  }
  return {
    ...reading,
    figures: figures.map(f => ({
      id: `figure:${span(f.words).start}-${span(f.words).end}`,
      ...span(f.words),
      ...{ least: f.least, most: f.most, exact: null, about: false, what: f.what, unit: f.unit ?? null, who: null },
      ...{
        where: f.where === undefined ? null : span(f.where),
        means: null,
        period: null,
        asOf: f.asOf ?? null,
        cumulative: false,
      },
      ...{ certainty: 'stated', partOf: null, attribution: null, onWhoseWord: f.onWhoseWord ?? 'outlet', series: [] },
    })),
  }
}

export const entryOf = (invented: Invented): Entry => ({
  ...BY,
  now: NOW,
  reading: readingOf(invented),
  mediaType: 'text/plain',
  charset: null,
  original: null,
})

/** A report of one statement in these words. */
export const saying = (id: string, content: string, published: string): Entry =>
  entryOf({
    ...{ id, outlet: 'The Daily Note', published, title: null },
    marked: `[source#1=person: Amara Quist|Amara Quist] [cue#1|said] [content#1|${content}].`,
  })
