import { HearsayError } from '../report/index.ts'
import { ownParagraphs, removeForeign } from './boilerplate.ts'
import { metadataOf } from './metadata.ts'
import { type Page, type PageElement, parsePage } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Fields } from './report.ts'

const LEAST_WORDS = 5
const LEAST_WORDS_BESIDE_LOGIN = 80

/**
 * The article of a page: its paragraphs with a blank line between, and what the page says of itself.
 *
 * @throws HearsayError NO_ARTICLE
 */
export async function readHtml(html: string): Promise<Fields> {
  try {
    return await articleIn(await parsePage(html))
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause
    throw noArticle('is broken beyond reading. Copy the text of the article into a file and give that.', cause)
  }
}

async function articleIn(page: Page): Promise<Fields> {
  const { articleBody, ...said } = metadataOf(page)
  const asksPassword = page.querySelector('input[type="password"]') !== null
  const text = (await bodyOf(page, said.title)) || articleBody || ''
  const length = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (length < LEAST_WORDS) throw noArticle('holds no article. Save the page of the article itself, or give its text.')
  if (asksPassword && length < LEAST_WORDS_BESIDE_LOGIN)
    throw noArticle('asks for a password and holds no article. Save it once you are logged in, or give the text.')
  return { ...said, text }
}

async function bodyOf(page: Page, title: string | null): Promise<string> {
  removeForeign(page)
  const { Readability } = await import('@mozilla/readability')
  const content = new Readability(page as never, {
    serializer: node => node as unknown as PageElement,
    disableJSONLD: true,
  }).parse()?.content
  return content ? ownParagraphs(paragraphsOf(content), title).join('\n\n') : ''
}

const noArticle = (why: string, cause?: unknown): HearsayError => new HearsayError('NO_ARTICLE', `This page ${why}`, { cause })
