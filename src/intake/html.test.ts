import { describe, expect, test } from 'vitest'
import { readHtml } from './html.ts'

const ONE = 'The harbour office said on Tuesday that the ferry would not sail before the end of the week.'
const TWO = '“We have looked at the engine twice,” Mara Lind, its spokeswoman, said, “and we are not content.”'
const THREE = 'Some 140 passengers were told to travel by bus instead, according to the operator.'
const SENTENCES = [
  'Share prices fell, she said.',
  'More than 40 people chanted:',
  '“More boats!”',
  'Close the port, they said.',
  'Comments from the owner:',
  '“Related or not, it happened.”',
  'September 11, 2001 was a Tuesday.',
  'Published in 2019, the report counted 40 boats.',
]
const page = (body: string, head = ''): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const article = (inside: string, head = ''): string => page(`<nav><a href="/">Home</a></nav><article>${inside}</article>`, head)
const p = (...paragraphs: readonly string[]): string => paragraphs.map(words => `<p>${words}</p>`).join('')
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

describe('the body', () => {
  test.each<[string, string, readonly string[]]>([
    ['paragraphs', article(p(ONE, TWO, THREE)), [ONE, TWO, THREE]],
    [
      'entities',
      article(p('Caf&eacute; &amp; bar: &#8220;no&#8221; &lt;b&gt; is what the owner told us.', TWO)),
      ['Café & bar: “no” <b> is what the owner told us.', TWO],
    ],
    ['two breaks', article(`<div>${ONE}<br><br>${TWO}<br/> <br/>${THREE}</div>`), [ONE, TWO, THREE]],
    [
      'a list, one item a paragraph',
      article(`${p(ONE)}<ul><li>First, the engine.</li><li>Then the hull.</li></ul>${p(TWO)}`),
      [ONE, 'First, the engine.', 'Then the hull.', TWO],
    ],
    [
      'spaces and breaks of the source',
      article(`<p>\n  ${ONE.replace('office', '\n\t<b>office</b>')}\n</p>${p(TWO)}`),
      [ONE, TWO],
    ],
    [
      'pictures and their words',
      article(`${p(ONE)}<figure><img src="a.jpg"><figcaption>The ferry in port.</figcaption></figure>${p(TWO)}`),
      [ONE, TWO],
    ],
    ['a caption by its class', article(`${p(ONE)}<div class="image-caption">The ferry in port.</div>${p(TWO)}`), [ONE, TWO]],
    ['advertisements', article(`${p(ONE, 'Advertisement', TWO, 'Story continues below', THREE)}`), [ONE, TWO, THREE]],
    [
      'links to others',
      article(
        `${p(ONE, '<a href="/2">Ferry sails again</a>', 'Read more: Ferry sails again', TWO)}<h3>More from the coast</h3><ul><li><a href="/3">Gulls return</a></li></ul>`,
      ),
      [ONE, TWO],
    ],
    ['when it was changed', article(p('Updated on: November 19, 2024 / 10:07 AM', ONE, TWO)), [ONE, TWO]],
    ['scripts and styles', article(`${p(ONE)}<script>alert("x")</script><style>p{}</style>${p(TWO)}`), [ONE, TWO]],
    ['sentences that begin as boilerplate does', article(p(ONE, ...SENTENCES)), [ONE, ...SENTENCES]],
  ])('%s', async (_, html, paragraphs) => {
    expect((await readHtml(html)).text.split('\n\n')).toEqual(paragraphs)
  })

  test.each<[string, string]>([
    ['no html', `<body>${p(ONE, TWO)}</body>`],
    ['no body', `<html><head><title>t</title></head>${p(ONE, TWO)}</html>`],
    ['neither', `<!doctype html><title>t</title>${p(ONE, TWO)}`],
    ['a comment that looks like it', `<!-- <html> -->${p(ONE, TWO)}`],
    ['two bodies', `<html><body>${p(ONE)}</body><body>${p(TWO)}</body></html>`],
    ['nothing closed', `<html><body><div><p>${ONE}<p>${TWO}`],
    ['XHTML', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head/><body>${p(ONE, TWO)}</body></html>`],
  ])('a page with %s', async (_, html) => {
    expect((await readHtml(html)).text).toBe(`${ONE}\n\n${TWO}`)
  })

  test('of JSON-LD where the page itself has none', async () => {
    const html = page('<div id="app"></div>', ld({ '@type': 'NewsArticle', articleBody: `${ONE} &amp; ${TWO}` }))
    expect((await readHtml(html)).text).toBe(`${ONE} & ${TWO}`)
  })
})

describe('what it says of itself', () => {
  const NEWS = {
    '@type': 'NewsArticle',
    headline: 'Ferry stays in port',
    datePublished: '2024-09-26T08:00+0200',
    publisher: { name: 'The Daily Note' },
  }
  const SAID = { title: 'Ferry stays in port', published: '2024-09-26T08:00+02:00', outlet: 'The Daily Note' }
  test.each<[string, string, object]>([
    ['JSON-LD', ld(NEWS), SAID],
    ['JSON-LD with a raw line break', ld(JSON.stringify(NEWS).replace('stays ', 'stays\n')), SAID],
    [
      'JSON-LD among others, before meta',
      `${ld('{broken')}${ld([{ '@type': 'WebSite' }, NEWS])}<meta property="og:title" content="Other">`,
      SAID,
    ],
    [
      'meta',
      '<meta property="og:title" content="Ferry &amp; port"><meta property="og:site_name" content="The Daily Note"><meta property="article:published_time" content="2024-09-26">',
      { title: 'Ferry & port', outlet: 'The Daily Note', published: '2024-09-26' },
    ],
    ['parsely', '<meta name="parsely-pub-date" content="2024-09-26T08:00:00Z">', { published: '2024-09-26T08:00:00Z' }],
    ['sailthru', '<meta name="sailthru.date" content="2024-09-26 08:00:00 +0000">', { published: '2024-09-26T08:00:00+00:00' }],
    [
      'Dublin Core',
      '<meta name="DC.date.issued" content="26 Sep 2024"><meta name="DC.publisher" content="Note">',
      { published: '2024-09-26', outlet: 'Note' },
    ],
    [
      'JSON-LD with a date that can’t be read',
      `${ld({ ...NEWS, datePublished: 'soon' })}<meta name="date" content="2024-09-26">`,
      { published: '2024-09-26' },
    ],
    ['a date that can’t be read', '<meta name="date" content="soon">', { published: null }],
    [
      'when it was changed is not when it was published',
      '<meta property="article:modified_time" content="2024-09-27">',
      { published: null },
    ],
    [
      'canonical link',
      '<link rel="canonical" href="https://note.example/ferry"><meta property="og:url" content="https://o.example/">',
      { url: 'https://note.example/ferry' },
    ],
    ['a link that leads nowhere', '<link rel="canonical" href="/ferry">', { url: null }],
    [
      'title of the window, less the outlet',
      '<title>Ferry stays | Note</title><meta property="og:site_name" content="Note">',
      { title: 'Ferry stays' },
    ],
  ])('%s', async (_, head, said) => {
    expect(await readHtml(article(p(ONE, TWO), head))).toMatchObject(said)
  })

  test('a time element and a main heading', async () => {
    const html = article(
      `<h1>Ferry stays</h1><time datetime="2024-09-26T08:00">26 September</time>${p(ONE, TWO)}`,
      '<title>Ferry stays - Note</title>',
    )
    expect(await readHtml(html)).toMatchObject({ title: 'Ferry stays', published: '2024-09-26T08:00', text: `${ONE}\n\n${TWO}` })
  })
})

test.each<[string, string, RegExp]>([
  ['nothing', '', /NO|broken|no article/],
  ['words without a tag', 'x', /no article/],
  ['an empty body', page(''), /no article/],
  ['frames', '<html><frameset><frame src="a.html"></frameset></html>', /no article/],
  [
    'a login',
    page('<form><p>Please enter your name and password to go on reading.</p><input type="password"></form>'),
    /password/,
  ],
  ['a script', page('<script>document.write("The harbour office said on Tuesday that it would not.")</script>'), /no article/],
  ['depth', page('<div>'.repeat(5000) + p(ONE)), /nested/],
  ['a flood of tags', page('<b>'.repeat(70_000)), /tags/],
])('no article: %s', async (_, html, message) => {
  await expect(readHtml(html)).rejects.toMatchObject({ code: 'NO_ARTICLE', message: expect.stringMatching(message) })
})
