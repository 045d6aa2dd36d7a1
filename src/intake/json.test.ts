import { expect, test } from 'vitest'
import { readJson } from './json.ts'

const TEXT = '“We will appeal,” she said.'
const ARTICLE = { '@type': 'NewsArticle', headline: 'Court', articleBody: TEXT, datePublished: 'Thu, 26 Sep 2024 08:00:00 GMT' }
const FIELDS = { text: TEXT, title: 'Court', published: '2024-09-26T08:00:00Z', outlet: null, url: null }

test.each<[string, unknown, object]>([
  ['the least', { text: TEXT }, { text: TEXT }],
  [
    'all, and fields not known',
    { id: '7', text: TEXT, published: '2024', nonsense: {} },
    { id: '7', text: TEXT, published: '2024' },
  ],
  ['null and blank are not said', { text: TEXT, title: null, url: ' ' }, { text: TEXT, title: null, url: null }],
  [
    'a reading',
    { form: 'reading/1', id: '7', text: TEXT, title: 'T', language: 'en', attributions: [] },
    { id: '7', text: TEXT, title: 'T', language: 'en' },
  ],
  ['a NewsArticle', ARTICLE, FIELDS],
  ['in a list', [{ '@type': 'WebSite', name: 'S' }, ARTICLE], FIELDS],
  [
    'in a graph, type as an address',
    { '@graph': [{ ...ARTICLE, '@type': ['https://schema.org/ReportageNewsArticle'] }] },
    FIELDS,
  ],
  ['publisher by name', { ...ARTICLE, publisher: { name: 'The Daily Note' } }, { ...FIELDS, outlet: 'The Daily Note' }],
  [
    'publisher by reference',
    {
      '@graph': [
        { ...ARTICLE, publisher: { '@id': '#o' } },
        { '@id': '#o', '@type': 'Organization', name: 'The Daily Note' },
      ],
    },
    { ...FIELDS, outlet: 'The Daily Note' },
  ],
  [
    'address of its page',
    { ...ARTICLE, mainEntityOfPage: { '@id': 'https://x.example/1' } },
    { ...FIELDS, url: 'https://x.example/1' },
  ],
])('%s', (_, value, fields) => {
  expect(readJson(JSON.stringify(value))).toMatchObject(fields)
})

test.each([
  ['{"text": "We will app', 'BAD_JSON', /cut off/],
  ['{"text": "a"', 'BAD_JSON', /cut off|not valid/],
  ['{text: 1}', 'BAD_JSON', /not valid/],
  ['{"text": 7}', 'BAD_REPORT', /“text” is a number/],
  ['{"text": " "}', 'BAD_REPORT', /“text” is empty/],
  ['{"text": "a", "outlet": ["b"]}', 'BAD_REPORT', /“outlet” is a list/],
  ['{"title": "a"}', 'BAD_REPORT', /“text” is missing/],
  ['[{"text": "a"}, {"text": "b"}]', 'BAD_REPORT', /list of 2/],
  ['"a"', 'BAD_REPORT', /no object/],
  ['null', 'BAD_REPORT', /no object/],
  ['{"@type": "NewsArticle", "headline": "a"}', 'BAD_REPORT', /“articleBody”/],
  ['{"@type": "Recipe", "name": "a"}', 'BAD_REPORT', /No NewsArticle/],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'BAD_REPORT', /list/],
])('%.40s', (json, code, message) => {
  expect(() => readJson(json)).toThrowError(expect.objectContaining({ code, message: expect.stringMatching(message) }))
})
