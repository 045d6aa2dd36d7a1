import { joined, speakerOf } from '../reading/said.ts'
import { iriOf, webAddress } from './annotation.ts'
import { type AttributionOf, attributionsOf } from './attributions-table.ts'
import type { Form } from './item.ts'

/**
 * Manners that put something forward as so. A question, an order, a promise, a hope or a plan does not; of blame, praise and consent the content is often the thing meant (“the
 * attack”) and no statement. None of these becomes a claim; nor does what a report says was not said, or denied, whatever the manner: its words are not the speaker's assertion.
 */
const ASSERTS: ReadonlySet<string> = new Set(['said', 'wrote', 'thought', 'knew', 'warned', 'showed'])

/** Kinds of speaker as schema.org has them; a place speaks for those who govern it, a document has authors of its own. */
const TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  unnamed: 'Person',
  organisation: 'Organization',
  group: 'Organization',
  place: 'Organization',
  document: 'CreativeWork',
}

/** The speaker as a Thing; null where nobody is named or described. */
function speaker({ reading, a, item }: AttributionOf): { readonly '@type': string; readonly [property: string]: unknown } | null {
  const person = speakerOf(reading, a)
  if (!person) return null
  const { name, kind, roles } = person
  return {
    '@type': TYPES[kind]!,
    name,
    ...(kind === 'person' && roles.length ? { jobTitle: roles } : {}),
    ...(item.entities.has(person.id) ? { identifier: item.entities.get(person.id) } : {}),
  }
}

/** The report as schema.org has it, without its text. */
function article({ item, reading }: AttributionOf): object {
  const url = webAddress(item.url)
  return {
    '@type': 'NewsArticle',
    ...(url === null ? {} : { url }),
    identifier: [item.id, { '@type': 'PropertyValue', propertyID: 'sha256', value: item.textHash }],
    ...(item.title === null ? {} : { headline: item.title }),
    ...(item.outlet === null ? {} : { publisher: { '@type': 'Organization', name: item.outlet } }),
    ...(item.published === null ? {} : { datePublished: item.published }),
    ...(reading.language === null ? {} : { inLanguage: reading.language }),
  }
}

/** A quotation without its own marks, which stand for the type here. */
const bare = (words: string): string => words.replace(/^["“”„«]/u, '').replace(/["”“»]([.,;]?)$/u, '$1')

/**
 * An attribution as schema.org has it: a `Quotation` where the words are the speaker's own, else a `Claim` where they put something forward as so; null where
 * it is neither. Nothing here says whether it is true: there is no review and no rating.
 */
export function claim(row: AttributionOf): object | null {
  const { item, a } = row
  if (a.negated) return null
  const who = speaker(row)
  const said = a.saidOn && /^\d{4}/.test(a.saidOn.value) ? { dateCreated: a.saidOn.value } : {}
  const published = item.published === null ? {} : { datePublished: item.published }
  const id = { '@id': iriOf(item.id, a.id) }
  if (a.type === 'direct')
    return {
      '@type': 'Quotation',
      ...id,
      text: a.content.map(s => bare(s.words)).join(' … '),
      ...(who && (who['@type'] === 'CreativeWork' ? { isBasedOn: who } : { spokenByCharacter: who, creator: who })),
      ...said,
      ...published,
      isPartOf: article(row),
    }
  if (!ASSERTS.has(a.manner)) return null
  return {
    '@type': 'Claim',
    ...id,
    text: joined(a.content),
    ...(who && (who['@type'] === 'CreativeWork' ? { isBasedOn: who } : { author: who })),
    ...said,
    ...published,
    appearance: article(row),
  }
}

/** One JSON-LD graph of claims and quotations, one a line. */
export const claims: Form = {
  folder: false,
  entities: true,
  async write(items, open) {
    const sink = await open('')
    await sink('{"@context":"https://schema.org","@graph":[')
    let [reports, rows, left] = [0, 0, 0]
    for await (const item of items) {
      if (item.reading !== null) reports++
      for (const row of attributionsOf(item)) {
        const thing = claim(row)
        if (thing === null) left++
        else await sink(`${rows++ ? ',' : ''}\n${JSON.stringify(thing)}`)
      }
    }
    await sink('\n]}\n')
    return { reports, rows, left }
  },
}
