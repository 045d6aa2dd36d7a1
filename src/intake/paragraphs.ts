import { isElement, isText, type PageElement, type PageNode } from './page.ts'

/** A paragraph of a page. */
export interface Paragraph {
  readonly words: string
  /** the share of it that is link or time of day, from 0 to 1 */
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

/**
 * The words of an element as paragraphs: a block is one, a list item is one, two line breaks in a row end one.
 *
 * @example paragraphsOf(element) // [{ words: 'Rain stopped play.', linked: 0, heading: false }]
 */
export function paragraphsOf(element: PageElement): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let parts: string[] = []
  let linked = 0
  let heading = false
  const add = (words: string): void => {
    if (words) parts.push(words)
  }
  const close = (): void => {
    const whole = parts.join('')
    const share = linked / Math.max(lengthOf(whole), 1)
    for (const part of whole.replaceAll(' \n', '\n').split(/\n{2,}/)) {
      const words = part.trim()
      if (words) paragraphs.push({ words, linked: share, heading })
    }
    parts = []
    linked = 0
    heading = false
  }
  const walk = (node: PageNode, keepsBreaks: boolean, inLink: boolean): void => {
    if (isText(node)) {
      const words = node.textContent ?? ''
      add(keepsBreaks ? words : collapse(words, /^$|[ \n]$/.test(parts.at(-1)?.at(-1) ?? '')))
      if (inLink) linked += lengthOf(words)
    } else if (isElement(node) && !LEFT_OUT.has(node.localName)) {
      const { localName } = node
      const block = BLOCKS.has(localName)
      if (block) close()
      if (/^h[1-6]$/.test(localName)) heading = true
      if (localName === 'br') add('\n')
      for (const child of node.childNodes)
        walk(child, keepsBreaks || localName === 'pre', inLink || localName === 'a' || localName === 'time')
      if (block) close()
      else if (localName === 'td' || localName === 'th') add(' ')
    }
  }
  walk(element, false, false)
  close()
  return paragraphs
}

/** White space of the source as a browser shows it: one space, and none after a space or at the beginning of a line. */
function collapse(words: string, afterSpace: boolean): string {
  const single = words.replace(/[ \t\r\n\f]+/g, ' ')
  return afterSpace ? single.replace(/^ /, '') : single
}

const lengthOf = (words: string): number => words.replace(/\s+/g, '').length
