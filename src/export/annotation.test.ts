import { expect, test } from 'vitest'
import { webAnnotation } from './annotation.ts'
import { gone, item, RAIN, written } from './sample.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON
const collection = async (...items: Parameters<typeof item>[]): Promise<any> =>
  JSON.parse(
    (
      await written(
        webAnnotation,
        items.map(i => item(...i)),
      )
    ).files['']!.toString(),
  )

const IRI = /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i

test('a collection as the model has it', async () => {
  const made = await collection([RAIN])
  expect(made).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: 5 })
  expect(made.id).toMatch(IRI)
  expect(made.first).toMatchObject({ type: 'AnnotationPage', partOf: made.id, startIndex: 0 })
  expect(made.first.items).toHaveLength(made.total)
})

// https://www.w3.org/TR/annotation-model/ sections 3.1, 3.2.4, 3.3.5, 4.1, 4.2.4, 4.2.5
test('every annotation keeps the model’s rules', async () => {
  const { items } = (await collection([RAIN, { id: 'a report/ä 1' }])).first
  expect(new Set(items.map((i: { id: string }) => i.id)).size).toBe(items.length)
  for (const a of items) {
    expect(a.id).toMatch(IRI)
    expect(a).toMatchObject({ type: 'Annotation', motivation: 'describing', created: '2024-03-11T08:00:00Z' })
    expect(a.creator).toEqual({ type: 'Software', name: 'sample@1' })
    for (const body of a.body) {
      expect(body).toMatchObject({ type: 'TextualBody', value: expect.any(String) })
      expect(['describing', 'tagging']).toContain(body.purpose)
    }
    for (const target of [a.target].flat()) {
      expect(target).toMatchObject({ type: 'SpecificResource', source: 'https://example.org/news/1' })
      const [quote, position] = target.selector
      expect(quote).toEqual({
        type: 'TextQuoteSelector',
        exact: expect.any(String),
        prefix: expect.any(String),
        suffix: expect.any(String),
      })
      expect(position).toEqual({ type: 'TextPositionSelector', start: expect.any(Number), end: expect.any(Number) })
    }
  }
})

test('both selectors find the same words, in code points, and the text around them', async () => {
  const { reading } = item(RAIN)
  const points = [...reading!.text]
  const { items } = (await collection([RAIN])).first
  const targets = items.flatMap((a: { target: object }) => [a.target].flat())
  expect(targets.length).toBeGreaterThan(items.length)
  for (const {
    selector: [quote, position],
  } of targets) {
    const { start, end } = position
    expect(points.slice(start, end).join('')).toBe(quote.exact)
    expect(points.slice(0, start).join('').endsWith(quote.prefix)).toBe(true)
    expect(points.slice(end).join('').startsWith(quote.suffix)).toBe(true)
  }
  // past an emoji, code points and code units differ
  expect(targets[0].selector[1].start).toBe(2)
})

test('where there is no web address, the source is the text itself', async () => {
  const { items } = (await collection([RAIN, { url: 'saved.html' }])).first
  expect([items[0].target].flat()[0].source).toBe(`urn:sha256:${item(RAIN).textHash}`)
})

test('a page that was fetched is told as it was then', async () => {
  const { items } = (await collection([RAIN, {}, { fetched: '2024-03-10T09:30:00+02:00' }])).first
  expect([items[0].target].flat()[0].state).toEqual({ type: 'TimeState', sourceDate: '2024-03-10T07:30:00Z' })
})

test('a statement of the headline has no place in the text', async () => {
  const made = item(RAIN, { title: 'Rain is near, mayor says' })
  const [said] = made.reading!.attributions
  const span = { start: 0, end: 12, words: 'Rain is near' }
  const headline = {
    attributions: [
      {
        ...said!,
        id: 'headline/attribution:0-12',
        source: [],
        cue: [],
        content: [span],
        because: [],
        insertions: [],
        to: null,
        via: null,
        saidOn: null,
      },
    ],
    figures: [],
  }
  const at = (url: string | null) => ({ ...made, url, reading: { ...made.reading!, attributions: [], headline } })
  for (const [url, kinds] of [
    ['https://example.org/news/1', ['TextQuoteSelector']],
    [null, ['TextQuoteSelector', 'TextPositionSelector']],
  ] as const) {
    const { first } = JSON.parse((await written(webAnnotation, [at(url)])).files['']!.toString())
    expect(first.items[0].target.selector.map((s: { type: string }) => s.type)).toEqual(kinds)
  }
})

test('what a person made is theirs', async () => {
  const made = item('[content#1|Rain] [cue#1|is expected].')
  const attributions = made.reading!.attributions.map(a => ({ ...a, by: 'correction 3 by Ada Berg' }))
  const { first } = JSON.parse(
    (await written(webAnnotation, [{ ...made, reading: { ...made.reading!, attributions } }])).files['']!.toString(),
  )
  expect(first.items[0].creator).toEqual({ type: 'Person', name: 'Ada Berg' })
})

test('nothing of a text that was taken down', async () => {
  const { files, sent } = await written(webAnnotation, [gone('r2')])
  expect(sent).toEqual({ reports: 0, rows: 0, left: 1 })
  expect(JSON.parse(files['']!.toString())).toMatchObject({ total: 0, first: { items: [] } })
})
