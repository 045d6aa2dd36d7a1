import { expect, test } from 'vitest'
import { claims } from './claims.ts'
import { item, RAIN, written } from './sample.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON
async function graph(marked: string, about: Parameters<typeof item>[1] = {}): Promise<{ things: any[]; left: number }> {
  const { files, sent } = await written(claims, [item(marked, about)])
  const { '@context': context, '@graph': things } = JSON.parse(files['']!.toString())
  expect(context).toBe('https://schema.org')
  expect(things).toHaveLength(sent.rows)
  return { things, left: sent.left }
}

test.each([
  ['a quotation', '[content#1|“We will appeal,”] [source#1=Ada Berg|she] [cue#1|said].', 'Quotation', 'We will appeal,'],
  [
    'a broken one',
    '[content#1|“We will,”] [source#1|she] [cue#1|said], [content#1|“appeal.”]',
    'Quotation',
    'We will, … appeal.',
  ],
  ['a report of what was said', '[source#1|The port] [cue#1|said] [content#1|it was open].', 'Claim', 'it was open'],
  ['a question in quotation marks', '[content#1|“Is it open?”] [source#1|she] [cue#1=asked|asked].', 'Quotation', 'Is it open?'],
])('%s', async (_, marked, type, text) => {
  const { things } = await graph(marked)
  expect(things).toEqual([expect.objectContaining({ '@type': type, text, datePublished: '2024-03-10' })])
})

test.each([
  ['a denial', '[source#1|Quist] [cue#1=denied|denied] [content#1|that the port was closed].'],
  ['what was not said', '[source#1|Quist] [cue#1=not said|did not say] [content#1|that the port was closed].'],
  ['a quotation that was not said', '[source#1|Quist] [cue#1=not said|never said] [content#1|“closed”].'],
  ['a question', '[source#1|Quist] [cue#1=asked|asked] [content#1|whether the port was closed].'],
  ['an order', '[source#1|Quist] [cue#1=ordered|told them] [content#1|to close the port].'],
  ['blame', '[source#1|Quist] [cue#1=accused|condemned] [content#1|the closure].'],
])('%s is no claim', async (_, marked) => {
  expect(await graph(marked)).toEqual({ things: [], left: 1 })
})

test('who, where and when', async () => {
  const { things } = await graph(
    '[source#1=organisation|The port] [cue#1|said] [time#1=2024-03-08|on Friday] [content#1|it was open].',
    { title: 'Port open' },
  )
  expect(things[0]).toMatchObject({
    '@id': 'urn:hearsay:r1#attribution:24-35',
    author: { '@type': 'Organization', name: 'The port' },
    dateCreated: '2024-03-08',
    appearance: {
      '@type': 'NewsArticle',
      url: 'https://example.org/news/1',
      headline: 'Port open',
      publisher: { name: 'The Daily Note' },
      datePublished: '2024-03-10',
    },
  })
})

test('the speaker of a quotation is its creator', async () => {
  const { things } = await graph('[content#1|“We will appeal,”] [source#1=Ada Berg|she] [cue#1|said].')
  expect(things[0]).toMatchObject({
    creator: { '@type': 'Person', name: 'Ada Berg' },
    spokenByCharacter: { name: 'Ada Berg' },
    isPartOf: { '@type': 'NewsArticle' },
  })
})

test('nothing says whether it is so', async () => {
  expect(JSON.stringify((await graph(RAIN)).things)).not.toMatch(/review|rating/i)
})
