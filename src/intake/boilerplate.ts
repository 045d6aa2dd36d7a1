import type { Paragraph } from './paragraphs.ts'
import { readPublished } from './published.ts'

/** Paragraphs that pages set among an article's own, whole and by themselves. */
const BOILERPLATE: readonly RegExp[] = [
  /^(advertisement|advertise?|advert|ad|anzeige|publicité|publicidad|iklan|sponsored)\b.{0,30}$/i,
  /^(story|article)? ?continues? (reading )?(below|after).{0,40}$/i,
  /^continue reading( below| the main story)?$/i,
  /^(skip to|sign in|log in|sign up|subscribe|share|print|e-?mail|comments?|post comment|leave a comment|tags|trending|close|caption|highlights|view author archive|email the author|breaking news)\b.{0,40}$/i,
  /^(read|see) (more|also|next)\b.{0,160}$/i,
  /^(related|recommended|more|also)( [^:]{1,30})?:.{0,160}$/i,
  /^(you may also like|you might also like|don['’]t miss|more from|more on this|want more|get the latest|get breaking news)\b.{0,80}$/i,
  /^(click here|follow|like|join) .{0,160}\b(facebook|twitter|instagram|newsletter|app|channel|telegram|whatsapp|forums?)\b.{0,60}$/i,
  /^\(?(image|photo|picture|video|file photo|credit|source)s?( copyright| credit| by)?( ?: ?|\s*[©|]).{0,120}$/i,
  /^(image copyright|image caption|media playback|media caption|this slideshow requires|getty images)\b.{0,80}$/i,
  /^.{0,160}\((image|photo|picture|credit|pic)s?: ?[^)]{1,60}\)$/i,
  /^(\|? ?)?(first |last )?(published|updated|posted|modified)( on| at)?\b ?:?.{0,80}\d.{0,40}$/i,
  /^https?:\/\/\S+$/i,
  /^(copyright|©) .{0,160}$/i,
  /^image \d+ of/i,
]

/**
 * An article's own paragraphs: not what pages set between and after them, nor the title once more.
 *
 * @example ownParagraphs([{ words: 'Advertisement', linked: 0, heading: false }], null) // []
 */
export function ownParagraphs(paragraphs: readonly Paragraph[], title: string | null): readonly string[] {
  const own = paragraphs.filter(p => !isForeign(p, title))
  // a heading that nothing follows any more belonged to what was left out
  const kept = own.filter((p, i) => !p.heading || (own[i + 1] !== undefined && !own.slice(i + 1).every(q => q.heading)))
  return kept.map(p => p.words)
}

function isForeign({ words, linked }: Paragraph, title: string | null): boolean {
  return (
    linked > 0.9 ||
    words === title ||
    !/[\p{L}\p{N}]/u.test(words) ||
    BOILERPLATE.some(pattern => pattern.test(words)) ||
    (words.length < 50 && readPublished(words) !== null)
  )
}
