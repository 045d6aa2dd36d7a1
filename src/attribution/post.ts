import { contains, idMaker, lastAt, type Mark, marksOf, type Step } from '../report/index.ts'
import { ruled } from './ruled.ts'

/** How a page signs a post that it embeds: dash, name, handle, day. */
const SIGNED =
  /([—–]) (\S[^\n()—]{0,60}?) \(@\w{1,30}\) (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.? \d{4})(?!\d)/gu
/** What a page tells those who listen to it before a post. */
const SKIP = /^(?:skip \w+ post by @\w+)?\s*/i
/** A link at the end of a post, and the space before it. */
const LINK = /\s*(?:https?:\/\/|pic\.twitter\.com\/)\S*\s*$/
/** Characters of the longest post that is shown whole; in a longer paragraph nothing tells where it begins. */
const LONGEST = 300
const WORD = /\p{L}{2}/u

/**
 * Posts that a report embeds, of which the page keeps the words and the signature: content, cue and source, whatever the tagger made of the words.
 *
 * @example It has stopped raining at last pic.example/1 — Ana Poe (@anapoe) March 8, 2024
 */
export const posts: Step = report => {
  const { text } = report
  const id = idMaker(report)
  const paragraphs = marksOf(report, 'paragraph')
  let end = 0
  return [...text.matchAll(SIGNED)].flatMap((m): Mark[] => {
    const paragraph = paragraphs[lastAt(paragraphs, m.index)]
    const from = Math.max(end, paragraph?.start ?? 0)
    end = m.index + m[0].length
    if (m.index - from > LONGEST || !paragraph || !contains(paragraph, { start: m.index, end })) return []
    const start = from + SKIP.exec(text.slice(from, m.index))![0].length
    const words = withoutLinks(text.slice(start, m.index))
    if (!WORD.test(words)) return []
    const name = m.index + 2
    return [
      ...ruled(id, 1, {
        source: { start: name, end: name + m[2]!.length },
        cue: { start: m.index, end: m.index + 1 },
        content: [{ start, end: start + words.length }],
      }),
    ]
  })
}

function withoutLinks(words: string): string {
  const out = words.replace(LINK, '').trimEnd()
  return out.length < words.length ? withoutLinks(out) : out
}
