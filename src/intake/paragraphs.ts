import { isElement, isText, type PageElement, type PageNode } from './page.ts'

/** A paragraph of a page. */
export interface Paragraph {
  readonly words: string
  /** the share of it that is link, from 0 to 1 */
  readonly linked: number
  readonly heading: boolean
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const BLOCKS = list(
  'address article aside blockquote body center dd details dialog div dl dt fieldset footer form header hgroup hr li main nav ol p pre section ' +
    'summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6',
)

/** Elements whose words are not the article's. */
const LEFT_OUT = list(
  'script style noscript template svg math iframe object embed video audio canvas button input select textarea figure figcaption nav footer',
)

/** Classes of elements whose words are not the article's, as pages name them. */
const CLASS_LEFT_OUT =
  /(^|[\s_-])(captions?|credits?|copyright|dateline|timestamp|byline|breadcrumbs?|newsletter|related|recommended|trending|promo|share|sharing|social|comments?|tags|advert|advertisement)([\s_-]|$)/i
const SMALL = 400

/**
 * The words of an element as paragraphs: a block is one, a list item is one, two line breaks in a row end one.
 *
 * @example paragraphsOf(element) // [{ words: 'Rain stopped play.', linked: 0, heading: false }]
 */
export function paragraphsOf(element: PageElement): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open = ''
  let linked = 0
  let heading = false
  const close = (): void => {
    const share = linked / Math.max(open.replace(/\s/g, '').length, 1)
    for (const part of open.split(/\n\s*\n/)) {
      const words = part.trim()
      if (words) paragraphs.push({ words, linked: share, heading })
    }
    open = ''
    linked = 0
    heading = false
  }
  const walk = (node: PageNode, keepsBreaks: boolean, inLink: boolean): void => {
    if (isText(node)) {
      const words = node.textContent ?? ''
      open += keepsBreaks ? words : collapse(open, words)
      if (inLink) linked += words.replace(/\s/g, '').length
    } else if (isElement(node) && !isLeftOut(node)) {
      const { localName } = node
      const block = BLOCKS.has(localName)
      if (block) close()
      if (/^h[1-6]$/.test(localName)) heading = true
      if (localName === 'br') open = `${open.replace(/ $/, '')}\n`
      for (const child of node.childNodes) walk(child, keepsBreaks || localName === 'pre', inLink || localName === 'a')
      if (block) close()
      else if (localName === 'td' || localName === 'th') open += ' '
    }
  }
  walk(element, false, false)
  close()
  return paragraphs
}

/** White space of the source as a browser shows it: one space, none at the beginning of a line. */
function collapse(before: string, words: string): string {
  const single = words.replace(/[ \t\r\n\f]+/g, ' ')
  return /(^|[ \n])$/.test(before) ? single.replace(/^ /, '') : single
}

const isLeftOut = (element: PageElement): boolean =>
  LEFT_OUT.has(element.localName) ||
  (CLASS_LEFT_OUT.test(element.getAttribute('class') ?? '') && (element.textContent ?? '').length < SMALL)
