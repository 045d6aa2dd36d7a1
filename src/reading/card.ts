import { longDate } from './date.ts'
import { type Markup, markup, printable } from './markup.ts'
import { quotedOf } from './quoted.ts'
import {
  chainOf,
  counted,
  datedBy,
  denialOf,
  doubtsAbout,
  joined,
  knownAs,
  mannerOf,
  saidThrough,
  saidWhen,
  speakerOf,
} from './said.ts'
import type { Reading } from './schema.ts'
import { countWords } from './voice.ts'

type Attribution = Reading['attributions'][number]

/** What a page knows of its attributions: the label that each is shown by, and the anchor that its address ends in. */
export interface Shown {
  readonly reading: Reading
  readonly label: (id: string) => string
  readonly anchor: (id: string) => string
  /** whether this is the first attribution of its speaker, who is said once what they are */
  readonly introduces: (a: Attribution) => boolean
}

/**
 * The card of one attribution: who speaks, to whom, when, how that is known, and how the words were taken down. `nth` counts in its
 * paragraph, from 1; `inner` are the cards of what is told inside it.
 */
export function card(a: Attribution, nth: number, inner: readonly Markup[], shown: Shown): Markup {
  const { reading, label, anchor } = shown
  const speaker = speakerOf(reading, a)
  const kind = a.type === 'direct' ? 'quoted' : a.type === 'mixed' ? 'reported mixed' : 'reported'
  const doubts = doubtsAbout(reading, a.id)
  const denial = denialOf(a)
  const roles = speaker && shown.introduces(a) ? speaker.roles : []
  return markup`<li class="card ${kind} k${nth}" id="${anchor(`card:${a.id}`)}">
<a class="number" href="#${hrefOf(anchor(a.id))}" aria-label="${label(a.id)}, to the words">${label(a.id)}</a>
<p>${speaker ? markup`<b>${printable(speaker.name)}</b>` : markup`<span class="missing">speaker not stated</span>`}${
    a.cue.length ? markup` <i>${printable(joined(a.cue))}</i>` : null
  }${denial ? markup` <strong class="denial">${denial}</strong>` : null}${roles.length ? markup` <span class="soft">${printable(roles.join(', '))}</span>` : null}</p>
${told(a, reading)}${chain(a, shown)}<p class="soft">${notesOf(a, speaker?.name ?? null, shown)}</p>
${doubts.map(d => markup`<p><span class="doubt">${printable(d.message)}</span></p>`)}${inner.length ? markup`<ol class="cards" role="list">\n${inner}</ol>` : null}</li>
`
}

/** To whom, through what and when, as far as the report says. */
function told(a: Attribution, reading: Reading): Markup | null {
  const [through, when] = [saidThrough(a), saidWhen(reading, a)]
  const parts = [
    ...(a.to ? [markup`to <b>${printable(a.to.words)}</b>`] : []),
    ...(through ? [markup`${printable(through)}`] : []),
    ...(when ? [markup`${printable(when)}`] : []),
  ]
  return parts.length ? markup`<p>${listed(parts)}</p>\n` : null
}

function chain(a: Attribution, shown: Shown): Markup | null {
  const names = chainOf(a, shown.reading)
  if (names === null) return null
  return markup`<p>${a.in === null ? null : markup`<span class="soft">inside ${linkTo(a.in, shown)}:</span> `}${printable(names)}</p>\n`
}

const linkTo = (id: string, { label, anchor }: Shown): Markup => markup`<a href="#${hrefOf(anchor(id))}">${label(id)}</a>`

const listed = (parts: readonly Markup[]): readonly (string | Markup)[] => parts.flatMap((p, i) => (i === 0 ? [p] : [' · ', p]))

function notesOf(a: Attribution, name: string | null, shown: Shown): readonly (string | Markup)[] {
  const plain = (words: string | null): readonly Markup[] => (words === null ? [] : [markup`${printable(words)}`])
  const dated = datedBy(shown.reading, a)
  const inside = a.in !== null && chainOf(a, shown.reading) === null
  return listed([
    ...plain(mannerOf(a)),
    ...plain(knownAs(a, name)),
    ...(a.continues === null ? [] : [markup`goes on from ${linkTo(a.continues, shown)}`]),
    ...plain(a.source.length === 0 && a.speaker !== null ? 'no source here' : null),
    ...(inside ? [markup`inside ${linkTo(a.in!, shown)}`] : []),
    ...plain(TYPE[a.type](a)),
    ...(dated === null ? [] : [markup`${longDate(a.saidOn!.value).replaceAll(' ', '\u00a0')}, as ${linkTo(dated, shown)}`]),
    ...plain(a.insertions.length ? counted(a.insertions.length, 'insertion') : null),
    ...plain(a.confidence === null ? null : a.confidence.toFixed(2)),
  ])
}

const TYPE: Readonly<Record<Attribution['type'], (a: Attribution) => string>> = {
  direct: () => 'direct quotation',
  mixed: a => `reported, ${counted(quotedWords(a), 'word')} quoted`,
  indirect: () => 'reported',
}

const quotedWords = (a: Attribution): number => {
  const pieces = a.content.map(c =>
    quotedOf({ type: a.type, content: [c] }).map(q => c.words.slice(q.start - c.start, q.end - c.start)),
  )
  return countWords(pieces.flat().join(' '))
}

/** An anchor as a link names it, `%` and `#` escaped; a lone surrogate, which an input's id may hold, has no bytes to escape. */
export const hrefOf = (anchor: string): string =>
  encodeURIComponent(anchor.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
