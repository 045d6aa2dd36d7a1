import { HearsayError } from '../report/index.ts'

/** As much of the DOM as intake asks for; the project compiles without the browser's types. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}
export interface PageElement extends PageNode {
  readonly localName: string
  innerHTML: string
  readonly firstElementChild: PageElement | null
  readonly nextElementSibling: PageElement | null
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  append(...nodes: PageNode[]): void
  remove(): void
  replaceChildren(...nodes: PageNode[]): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}
export interface Page extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: PageElement | null
  createElement(name: string): PageElement
}

// Saved news pages reach a depth of 50 and 8,600 tags (180 measured). Readability takes 2 s at a depth of 500 and
// a minute at 2,000; the parser takes 19 s for 200,000 tags that close nothing.
const DEEPEST = 200
const MOST_TAGS = 60_000

const IN_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', 'style'])

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isText = (node: PageNode): boolean => node.nodeType === 3 || node.nodeType === 4

/**
 * The tree of a page, with a body whatever was left out. No script runs and nothing is fetched.
 *
 * @throws HearsayError NO_ARTICLE for a page that would exhaust its reader
 */
export async function parsePage(html: string): Promise<Page> {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++
  if (tags > MOST_TAGS) throw unreadable(`has more than ${MOST_TAGS} tags`)
  const { parseHTML } = await import('linkedom')
  const parse = (source: string): Page => parseHTML(source).document as unknown as Page
  const asWritten = parse(html)
  // a page without <html> of its own comes out as its first element alone
  const page =
    asWritten.documentElement?.localName === 'html' ? asWritten : parse(`<html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`)
  const root = page.documentElement
  if (root?.localName !== 'html') throw unreadable('is broken')
  if (depthOf(root) > DEEPEST) throw unreadable(`is nested more than ${DEEPEST} deep`)
  arrange(page, root)
  return page
}

/** The root with one head and one body and nothing else, as linkedom's `document.body` wants it; what stood loose goes into either. */
function arrange(page: Page, root: PageElement): void {
  const head = page.createElement('head')
  const body = page.createElement('body')
  for (const child of [...root.childNodes]) {
    const name = isElement(child) ? child.localName : ''
    if (name === 'head') head.append(...child.childNodes)
    else if (name === 'body') body.append(...child.childNodes)
    else if (IN_HEAD.has(name)) head.append(child)
    else if (name !== 'frameset') body.append(child)
  }
  root.replaceChildren(head, body)
}

function depthOf(root: PageElement): number {
  let deepest = 0
  let depth = 0
  for (let element: PageElement | null = root; element; ) {
    if (element.firstElementChild) {
      element = element.firstElementChild
      deepest = Math.max(deepest, ++depth)
    } else {
      while (element && !element.nextElementSibling) {
        element = element.parentElement
        depth--
      }
      element = element?.nextElementSibling ?? null
    }
  }
  return deepest
}

const unreadable = (why: string): HearsayError =>
  new HearsayError(
    'NO_ARTICLE',
    `This page ${why}, so no article can be found in it. Copy the article's text into a file and give that.`,
  )
