import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { html } from './html.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'

const text =
  '[content#1|“We [insertion#1|\\[will\\]] appeal,”] [source#1|Ada Berg] [cue#1|said], [content#1|“in May.”]\n\n[content#2=1|“We have time.”]\n\n[content#3|Despite [cue#4|claiming] [content#4|to be open], [source#4=organisation|the port] is shut], [source#3=1|she] [cue#3|said].\n\n[doubt#5=NO_SPEAKER|[content#5|“Good.”]]'
const reading = toReading(
  sample(text, {
    id: 'quay 7',
    title: 'Port says no',
    headline: sample('[source#1=organisation|Port] [cue#1|says] [content#1|no]'),
  }),
)
const page = html.one(reading)
const all = (pattern: RegExp, of = page): readonly string[] => [...of.matchAll(pattern)].map(m => m[1]!)

function streamed(): string {
  const stream = html.many()
  return (
    stream.head +
    stream.row(reading) +
    stream.row({ ...reading, id: 'b' }) +
    stream.failed({ code: 'BAD_JSON', message: '<i>', id: null, line: 3 }) +
    stream.tail()
  )
}

test('the anchor of an attribution is its id', () => {
  for (const { id } of [...reading.attributions, ...reading.headline.attributions]) expect(page).toContain(` id="${id}"`)
  expect(page).toContain('id="attribution:0-44"')
})

describe.each([
  ['one', () => page],
  ['many', streamed],
])('a page of %s', (_, make) => {
  const shown = make()
  test('ids are unique and every link has a place to go', () => {
    const ids = all(/\sid="([^"]*)"/g, shown)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of all(/href="#([^"]*)"/g, shown)) expect(ids).toContain(decodeURIComponent(link))
  })
  test('elements are closed in order', () => {
    const open: string[] = []
    for (const [, close, name, , self] of shown.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
      if (self || ['meta', 'input'].includes(name!)) continue
      if (!close) open.push(name!)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
  })
  test('nothing is fetched and no script runs; the one style sheet is named by its hash', () => {
    expect(shown).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\sstyle=|\son[a-z]+=/i)
    const [css] = all(/<style>([\s\S]*?)<\/style>/g, shown)
    expect(shown).toContain(`&#39;sha256-${createHash('sha256').update(css!).digest('base64')}&#39;`)
    expect(shown).toContain('default-src &#39;none&#39;')
  })
})

test('text and card are linked both ways, and what is not stated is said to be', () => {
  expect(page).toMatch(
    /<sup class="note k1"><a href="#card:attribution:0-44" aria-label="1: Ada Berg, direct quotation">1<\/a><\/sup>/,
  )
  expect(page).toMatch(/href="#attribution:0-44" aria-label="1, to the words"/)
  for (const words of [
    'outlet not stated',
    'speaker not stated',
    'no source here',
    'goes on from <a href="#attribution:0-44">1</a>',
    'as “she”',
    '1 insertion',
    'Sunday 10 March 2024',
  ])
    expect(page).toContain(words)
})

describe('a card', () => {
  const shown = html.one(
    toReading(
      sample(
        '[source#1|[person|Ada Berg]], [role=Ada Berg|the chair], [cue#1|told] [to#1|the board] [via#1|in a letter] [time#1=2024-03-08|on Friday] [content#1|that [person=organisation|the port] had [source#2=the port|it] [cue#2=promised|vowed] [content#2|to shut “[person=the port|the old hole]”]]. [source#3=Ada Berg|She] [cue#3=not said|would not say] [content#3|when]. [source#4=Ada Berg|She] [cue#4=denied|rejects] [content#4|it]. [person=place|Selby] slept.',
      ),
    ),
  )
  const text = (of: string): string => of.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')

  test('says to whom, through what and when', () => {
    expect(text(shown)).toContain('to the board · in a letter · on Friday 8 March 2024 (“on Friday”)')
    expect(shown).toContain('to <b>the board</b>')
  })
  test('holds the cards of what is told inside, with the chain', () => {
    expect(shown).toMatch(
      /<li class="card reported mixed k1"(?:(?!<\/li>)[\s\S])*<ol class="cards" role="list">\s*<li class="card reported mixed k2"/,
    )
    expect(text(shown)).toContain('inside 1: this report ← Ada Berg ← the port')
  })
  test('says what was not said, at the words as well', () => {
    expect(shown).toContain('<i>would not say</i> <strong class="denial">not said</strong>')
    expect(shown).toContain('<i>rejects</i> <strong class="denial">denial</strong>')
    expect(shown).toContain('aria-label="3: Ada Berg, not said, reported">3 not said</a>')
    expect(shown).toMatch(/<span class="run reported unsaid k3"[^>]*>when</)
    expect(shown).not.toMatch(/<span class="[^"]*unsaid[^"]*"[^>]*>to shut/)
  })
  test('says a manner that the cue does not', () => {
    expect(text(shown)).toContain('promised · as “it” · reported, 3 words quoted')
  })
  test('says once what a speaker is', () => {
    expect(shown.match(/<span class="soft">the chair<\/span>/g)).toHaveLength(1)
  })
  test('the list of people has roles, and who calls whom what', () => {
    const people = text(shown.slice(shown.indexOf('Who speaks')))
    expect(people).toContain('Ada Bergthe chair3 attributions')
    expect(people).toContain('the port organisation1 attribution: 2 by Ada Berg: the portby the port: “the old hole”')
    expect(people).toContain('By one name only: Selby')
  })
})

test('a title is never made up', () => {
  const titles = (about: object): readonly string[] =>
    all(/<title>(.*)<\/title>/g, html.one(toReading(sample('It rained.', about))))
  expect(titles({ published: '2024-09-27' })).toEqual(['Report of 27 September 2024'])
  expect(titles({ published: '2024-09' })).toEqual(['Report of September 2024'])
  expect(titles({ published: null })).toEqual(['Report without a title or date'])
})

test('everything from the report is escaped', () => {
  const evil = `<script>alert("1")</script>&'"><b x='`
  const origin = {
    url: `javascript:${evil}`,
    outlet: evil,
    mediaType: null,
    charset: null,
    language: `en"${evil}`,
    fetched: null,
  }
  const about = { id: evil, title: evil, published: evil, origin, headline: sample(evil) }
  const bad = toReading(sample(`[content#1|“${evil}”] [source#1|${evil}] [cue#1|${evil}] [doubt#1=NO_SPEAKER|${evil}]`, about))
  const stream = html.many()
  const failure = { code: 'BAD_JSON', message: evil, id: evil, line: 1 } as const
  for (const shown of [html.one(bad), stream.head + stream.row(bad) + stream.failed(failure) + stream.tail()]) {
    expect(shown).not.toContain('<script')
    expect(shown).not.toContain('<b x')
    expect(shown).not.toMatch(/href="(?!#|https?:)/)
    expect(shown).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;&quot;&gt;')
  }
})
