import { createHash } from 'node:crypto'
import { withCodePoints } from '../reading/offsets.ts'
import { doubtsAbout, nameOf, speakerOf } from '../reading/said.ts'
import type { Reading } from '../reading/schema.ts'
import { type AttributionOf, attributionsOf } from './attributions-table.ts'
import type { Form, Item } from './item.ts'

type Span = Reading['attributions'][number]['content'][number]

/** Code points on either side of a quotation by which it is found again. */
const AROUND = 32

/** Letters of an IRI that need no escape in a URN's last part. */
const escaped = (words: string): string => encodeURIComponent(words).replace(/%2F/g, '/').replace(/%3A/g, ':')

/** The address of an attribution as an IRI, as an annotation must have one. */
export const iriOf = (report: string, mark: string): string => `urn:hearsay:${escaped(report)}#${escaped(mark)}`

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex')

/** A web address as it stands; what is none is taken for nothing, since a source must be an IRI. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(url) ? url : null

/**
 * One piece of an attribution as a target: the source, and the two selectors that each find the piece in it.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector positions count in Unicode code points
 */
function target({ start, end, words }: Span, points: readonly string[], item: Item, headline: boolean): object {
  const url = webAddress(item.url)
  const quote = {
    type: 'TextQuoteSelector',
    exact: words,
    prefix: points.slice(Math.max(0, start - AROUND), start).join(''),
    suffix: points.slice(end, end + AROUND).join(''),
  }
  // a title's offsets would be misread as the text's
  const position = headline && url !== null ? [] : [{ type: 'TextPositionSelector', start, end }]
  return {
    type: 'SpecificResource',
    source: url ?? `urn:sha256:${headline ? sha256(item.title ?? '') : item.textHash}`,
    // what stood there when it was fetched: a page may change
    ...(url !== null && item.fetched !== null ? { state: { type: 'TimeState', sourceDate: instant(item.fetched) } } : {}),
    selector: [quote, ...position],
  }
}

/** An xsd:dateTime in UTC. */
const instant = (date: string): string => new Date(date).toISOString().replace('.000Z', 'Z')

/** What was read, as one who only sees the annotation would want it told. */
function sentence({ reading, a }: AttributionOf): string {
  const { manner, negated } = a
  const parts = [
    `${speakerOf(reading, a)?.name ?? 'Somebody who is not named'}: ${manner}${negated && manner !== 'denied' ? ', negated' : ''}, ${a.type}`,
    a.saidOn && `on ${a.saidOn.value}`,
    a.to && `to ${a.to.words}`,
    a.via && `via ${a.via.words}`,
  ]
  return parts.filter(Boolean).join('; ')
}

/** By whom: `correction 3 by Ada` is a person's, anything else a step's of the reader. */
function creator(by: string): object {
  const person = /^correction \d+ by (.+)$/s.exec(by)?.[1]
  return person === undefined ? { type: 'Software', name: by } : { type: 'Person', name: person }
}

/** One attribution, its offsets in code points, as an annotation of the Web Annotation Data Model. */
export function annotation(
  row: AttributionOf,
  texts: { readonly text: readonly string[]; readonly title: readonly string[] },
): object {
  const { item, reading, a, headline } = row
  const points = headline ? texts.title : texts.text
  const { id, insertions: _, ...fields } = a
  const value = {
    address: `${item.id}#${id}`,
    ...fields,
    speaker: speakerOf(reading, a)?.name ?? null,
    speakerKind: speakerOf(reading, a)?.kind ?? null,
    entity: item.entities.get(a.speaker ?? '') ?? null,
    chain: a.chain.map(link => nameOf(reading, link)),
    continues: a.continues && `${item.id}#${a.continues}`,
    in: a.in && `${item.id}#${a.in}`,
    doubts: doubtsAbout(reading, id).map(({ code, message }) => ({ code, message })),
    report: { id: item.id, title: item.title, outlet: item.outlet, published: item.published, textHash: item.textHash },
    offsets: 'code-point',
  }
  const pieces = a.content.length ? a.content : a.cue
  const targets = pieces.map(piece => target(piece, points, item, headline))
  return {
    id: iriOf(item.id, id),
    type: 'Annotation',
    motivation: 'describing',
    ...(item.read === null ? {} : { created: instant(item.read) }),
    creator: creator(a.by),
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: sentence(row) },
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(value) },
      ...[a.type, a.manner, ...(a.negated ? ['negated'] : [])].map(tag => ({
        type: 'TextualBody',
        purpose: 'tagging',
        value: tag,
      })),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  }
}

/** A W3C annotation collection, its one page inside, one annotation a line. */
export const webAnnotation: Form = {
  folder: false,
  entities: true,
  async write(items, open, { program }) {
    const sink = await open('')
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:hearsay:export',
      type: 'AnnotationCollection',
      label: 'Who said what, as Hearsay reads it',
      generator: { type: 'Software', name: `hearsay ${program}` },
    }
    await sink(
      `${JSON.stringify(head).slice(0, -1)},"first":{"id":"urn:hearsay:export/1","type":"AnnotationPage","partOf":"urn:hearsay:export","startIndex":0,"items":[`,
    )
    let [reports, rows, left] = [0, 0, 0]
    for await (const item of items) {
      if (item.reading === null) {
        left++
        continue
      }
      reports++
      const reading = withCodePoints(item.reading)
      const texts = { text: [...reading.text], title: [...(reading.title ?? '')] }
      for (const row of attributionsOf({ ...item, reading }))
        await sink(`${rows++ ? ',' : ''}\n${JSON.stringify(annotation(row, texts))}`)
    }
    await sink(`\n]},"total":${rows}}\n`)
    return { reports, rows, left }
  },
}
