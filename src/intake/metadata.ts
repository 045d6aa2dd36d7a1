import type { Page } from './page.ts'
import { readPublished } from './published.ts'
import { type Said, saidIn } from './schema.ts'

/** The names under which pages say it in `<meta>`, surest first. */
const META = {
  title: 'og:title parsely-title sailthru.title dc.title dcterms.title citation_title twitter:title headline',
  outlet: 'og:site_name application-name dc.publisher dcterms.publisher publisher copyright-holder apple-mobile-web-app-title',
  url: 'og:url parsely-link twitter:url',
  published:
    'article:published_time og:article:published_time og:published_time article:published rnews:datepublished datepublished ' +
    'parsely-pub-date sailthru.date cxenseparse:recs:publishtime vr:published_time bt:pubdate published_at date_published ' +
    'publication_date publish_date publish-date publishdate published-date pub_date pubdate originalpublicationdate ' +
    'article_date_original article.published article.created dc.date.issued dcterms.issued dc.date.created dcterms.created ' +
    'dc.date dcterms.date citation_publication_date citation_date displaydate date',
} as const

/** Where the date of publishing stands in the page itself, surest first. */
const DATED = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date',
  'article header time[datetime]',
  'article time[datetime]',
  'time[datetime]',
]

/** What a page says of itself: JSON-LD before meta, meta before the marks in its text. */
export function metadataOf(page: Page): Said {
  const linked = saidIn(linkedIn(page))
  const meta = metaIn(page)
  const said = (names: string, fits: (words: string) => boolean = () => true): string | null =>
    names
      .split(' ')
      .map(name => meta.get(name) ?? '')
      .find(words => words && fits(words)) ?? null

  const outlet = plain(page, linked?.outlet ?? said(META.outlet, words => !/^(https?:|@)/.test(words)))
  const readable = (words: string): boolean => readPublished(words) !== null
  const published = [linked?.published, said(META.published, readable), dateIn(page)].find(words => words && readable(words))
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null
  return {
    title: withoutOutlet(plain(page, linked?.title ?? said(META.title) ?? titleIn(page)), outlet),
    outlet,
    published: published ? readPublished(published) : null,
    url: [canonical, said(META.url), linked?.url].find(url => url && /^https?:\/\/\S+$/i.test(url)) ?? null,
    articleBody: plain(page, linked?.articleBody ?? null),
  }
}

/** The longest main heading that the title of the window holds too, else that title: a lone `h1` is often the site's name. */
function titleIn(page: Page): string | null {
  const window = page.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() || null
  const headings = [...page.querySelectorAll('h1')].map(h1 => h1.textContent?.replace(/\s+/g, ' ').trim() ?? '')
  const shared = headings.filter(words => window === null || window.includes(words))
  return shared.sort((a, b) => b.length - a.length)[0] || window
}

function metaIn(page: Page): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const words = element.getAttribute('content')?.trim()
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && words && !meta.has(name)) meta.set(name, words)
    }
  }
  return meta
}

/** The page's JSON-LD; a block that can't be read is passed over. */
function linkedIn(page: Page): readonly unknown[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(script => {
    // raw line breaks inside strings are the commonest fault
    const json = (script.textContent ?? '').replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '').replace(/[\0-\x1f]+/g, ' ')
    try {
      return [JSON.parse(json) as unknown]
    } catch {
      return []
    }
  })
}

function dateIn(page: Page): string | null {
  for (const selector of DATED) {
    const element = page.querySelector(selector)
    const words = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent
    if (words && readPublished(words)) return words
  }
  return null
}

/** Words without the entities and tags that some pages write into JSON-LD and meta a second time. */
function plain(page: Page, words: string | null): string | null {
  if (words === null || !/&#?\w+;|<\w/.test(words)) return words
  const holder = page.createElement('p')
  holder.innerHTML = words
  return holder.textContent?.trim() || null
}

/** @example withoutOutlet('Rain stops play | The Daily Note', 'The Daily Note') // 'Rain stops play' */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title
  const ending = [' | ', ' - ', ' – ', ' — ', ' : ', ': '].find(dash => title.toLowerCase().endsWith(dash + outlet.toLowerCase()))
  return ending ? title.slice(0, -(ending.length + outlet.length)).trim() || title : title
}
