import type { Page } from './page.ts'
import type { Paragraph } from './paragraphs.ts'
import { readPublished } from './published.ts'

const SITES = '(facebook|twitter|instagram|youtube|telegram|whatsapp)'

/** Paragraphs that pages set among an article's own. A sentence must never fit: hence the full stop that most of them exclude. */
const BOILERPLATE: readonly RegExp[] = [
  /^(advertisement|advert|ad|anzeige|publicité|publicidad|iklan|sponsored)\b[^.!?]{0,30}$/i,
  /^((story|article)? ?continues? (reading )?(below|after)|continue reading)[^.!?]{0,40}$/i,
  /^(skip to|sign in|log in|sign up|subscribe|share|print|comments?|post comment|leave a comment|tags|trending|close|caption|highlights|view author archive|email the author|breaking news|about the author)\b[^.!?:]{0,40}$/i,
  /^(read|see) (more|also|next)\b[^.!]{0,160}$/i,
  /^((related|recommended)( \w+){0,2}|also|tags|more( (on|from) [^:.!?]{1,30}| news| stories| coverage| reading)?):[^.!]{0,160}$/i,
  /^(you (may|might) also like|don['’]t miss|more from|more on this|more great|get the latest|get breaking news)\b[^.!?]{0,80}\.{0,3}$/i,
  new RegExp(`^(click here|(follow|like|join|find) [^.!?]{1,80} on ${SITES}\\b).{0,120}$`, 'i'),
  /^\(?(image|photo|picture|video|file photo|credit|source)s?( copyright| credit| by)?( ?: ?|\s*[©|])[^.!?]{0,120}$/i,
  /^(image copyright|image caption|media playback|media caption|this slideshow requires|getty images)\b.{0,80}$/i,
  /^.{0,300}\(((image|photo|picture|credit|pic)s?: ?[^)]{1,60}|AP Photo\/[^)]{1,60})\)$/i,
  /^(\|? ?)?((first|last) )?(published|updated|posted|modified)( on| at)?:? .{0,80}(\d|[ap]\.?m\.?|[A-Z]{2,4})$/i,
  /^https?:\/\/\S+$/i,
  /^(copyright )?(©|@) ?.{0,160}$|^copyright \d{4}.{0,160}$/i,
  /^this (web)?site uses cookies\b/i,
  /^image \d+ of\b/i,
]

/** Classes of elements whose words are not the article's, as pages name them. */
const FOREIGN_CLASS =
  /(^|[\s_-])(captions?|credits?|copyright|timestamp|byline|breadcrumbs?|newsletter|related|recommended|trending|promo|share|sharing|social|comments?|tags|advert|advertisement)([\s_-]|$)/i

/** Longer ones, and those that hold several paragraphs, are the article itself, whose class may say what it is tagged with. */
const FOREIGN_LENGTH = 400

/** Takes captions, bylines and the like out of a page, before Readability turns them into paragraphs without a class. */
export function removeForeign(page: Page): void {
  for (const element of [...page.querySelectorAll('[class]')])
    if (
      FOREIGN_CLASS.test(element.getAttribute('class') ?? '') &&
      !['html', 'body', 'main', 'article'].includes(element.localName) &&
      [...element.querySelectorAll('p, h1')].length < 2 &&
      (element.textContent ?? '').length < FOREIGN_LENGTH
    )
      element.remove()
}

/**
 * The article's own among the paragraphs of a page: not what is set between and after them, nor the title once more.
 *
 * @example ownParagraphs([{ words: 'Advertisement', linked: 0, heading: false }], null) // []
 */
export function ownParagraphs(paragraphs: readonly Paragraph[], title: string | null): readonly string[] {
  const own = paragraphs.filter(paragraph => !isForeign(paragraph, title))
  // lists of links and headings that nothing follows lead on to other articles
  const last = own.findLastIndex(({ heading, linked, words }) => !heading && (linked < 0.5 || isSentence(words)))
  return own.slice(0, last + 1).map(({ words }) => words)
}

function isForeign({ words, linked }: Paragraph, title: string | null): boolean {
  return (
    words === title ||
    !/[\p{L}\p{N}]/u.test(words) ||
    BOILERPLATE.some(pattern => pattern.test(words)) ||
    (!isSentence(words) && (linked > 0.9 || (words.length < 50 && readPublished(words) !== null)))
  )
}

const isSentence = (words: string): boolean => /[.!。।؟…]["”’»)\]]*$|["”»]$/.test(words)
