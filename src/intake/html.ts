import { HearsayError } from '../report/index.ts'
import { ownParagraphs } from './boilerplate.ts'
import { metadataOf } from './metadata.ts'
import { type Page, type PageElement, parsePage } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Fields } from './report.ts'

/**
 * The article of a page: its paragraphs with a blank line between, and what the page says of itself.
 *
 * @throws HearsayError NO_ARTICLE
 */
export async function readHtml(html: string): Promise<Fields> {
  const page = await parsePage(html)
  const { articleBody, ...said } = metadataOf(page)
  const asksPassword = page.querySelector('input[type="password"]') !== null
  const text = (await bodyOf(page, said.title)) || articleBody || ''
  const length = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (length < LEAST_WORDS)
    throw new HearsayError('NO_ARTICLE', 'This page holds no article. Save the page of the article itself, or give its text.')
  if (asksPassword && length < LEAST_WORDS_BESIDE_LOGIN)
    throw new HearsayError(
      'NO_ARTICLE',
      'This page asks for a password and holds no article. Save the page once you are logged in, or give its text.',
    )
  return { ...said, text }
}

const LEAST_WORDS = 5
const LEAST_WORDS_BESIDE_LOGIN = 80

async function bodyOf(page: Page, title: string | null): Promise<string> {
  const { Readability } = await import('@mozilla/readability')
  const reader = new Readability(page as never, {
    serializer: node => node as unknown as PageElement,
    disableJSONLD: true,
    keepClasses: true,
  })
  try {
    const content = reader.parse()?.content
    return content ? ownParagraphs(paragraphsOf(content), title).join('\n\n') : ''
  } catch (cause) {
    throw new HearsayError(
      'NO_ARTICLE',
      'This page is broken beyond reading. Copy the article’s text into a file and give that.',
      { cause },
    )
  }
}
