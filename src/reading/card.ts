import { weekdayDate } from './date.ts'
import { type Markup, markup, printable } from './markup.ts'
import { quotedOf } from './quoted.ts'
import { counted, joined, speakerOf } from './said.ts'
import type { Reading } from './schema.ts'
import { countWords } from './voice.ts'

type Attribution = Reading['attributions'][number]

/** What a page knows of its attributions: the label that each is shown by, and the anchor that its address ends in. */
export interface Shown {
  readonly reading: Reading
  readonly label: (id: string) => string
  readonly anchor: (id: string) => string
}

/** The card of one attribution: who speaks, how that is known, and how the words were taken down. `nth` counts in its paragraph, from 1. */
export function card(a: Attribution, nth: number, { reading, label, anchor }: Shown): Markup {
  const speaker = speakerOf(reading, a)
  const kind = a.type === 'direct' ? 'quoted' : a.type === 'mixed' ? 'reported mixed' : 'reported'
  const doubts = reading.doubts.filter(d => d.about === a.id)
  return markup`<li class="card ${kind}${a.in ? ' inner' : ''} k${nth}" id="${anchor(`card:${a.id}`)}">
<a class="number" href="#${hrefOf(anchor(a.id))}" aria-label="${label(a.id)}, to the words">${label(a.id)}</a>
<p>${speaker ? markup`<b>${printable(speaker.name)}</b>` : markup`<span class="missing">speaker not stated</span>`}${
    a.cue.length ? markup` <i>${printable(joined(a.cue))}</i>` : null
  }${speaker?.roles.length ? markup` <span class="soft">${printable(speaker.roles.join(', '))}</span>` : null}</p>
${told(a)}${chainOf(a, reading)}<p class="soft">${notesOf(a, speaker?.name ?? null, { reading, label, anchor })}</p>
${doubts.map(d => markup`<p><span class="doubt">${printable(d.message)}</span></p>`)}</li>
`
}

function told({ to, via, saidOn, negated, manner }: Attribution): readonly Markup[] {
  const line = (what: string, words: string, more = ''): Markup =>
    markup`<p><span class="soft">${what}</span> <b>${printable(words)}</b> <span class="soft">${printable(more)}</span></p>\n`
  return [
    ...(negated ? [markup`<p class="soft">negated: not ${manner}</p>\n`] : []),
    ...(to ? [line('to', to.words)] : []),
    ...(via ? [line('by way of', via.words)] : []),
    ...(saidOn ? [line('said on', weekdayDate(saidOn.value), `“${saidOn.words}”`)] : []),
  ]
}

/** Only a chain with somebody between the outlet and the speaker says more than the speaker's name. */
function chainOf({ chain }: Attribution, { people }: Reading): Markup | null {
  if (chain.length < 3) return null
  const names = chain.map(id => (id === 'outlet' ? 'this report' : (people.find(p => p.id === id)?.name ?? id)))
  return markup`<p><span class="soft">chain</span> ${printable(names.join(' ← '))}</p>\n`
}

function notesOf(a: Attribution, name: string | null, { reading, label, anchor }: Shown): readonly (string | Markup)[] {
  const to = (id: string): Markup => markup`<a href="#${hrefOf(anchor(id))}">${label(id)}</a>`
  const outer = a.in === null ? undefined : reading.attributions.find(b => b.id === a.in)
  const notes: readonly (readonly (string | Markup)[])[] = [
    knownAs(
      a.because.map(s => s.words),
      name,
    ),
    a.continues === null ? [] : ['goes on from ', to(a.continues)],
    a.source.length === 0 && a.speaker !== null ? ['no source here'] : [],
    a.in === null
      ? []
      : ['inside ', to(a.in), ` as ${outer ? (speakerOf(reading, outer)?.name ?? 'its speaker') : 'its speaker'} tells it`],
    [TYPE[a.type](a)],
    a.insertions.length ? [counted(a.insertions.length, 'insertion')] : [],
    a.confidence === null ? [] : [a.confidence.toFixed(2)],
  ]
  return notes.filter(n => n.length).flatMap((n, i) => (i === 0 ? n : [' · ', ...n]))
}

/** The words that stand for the name here, and how they led to it; nothing where they are the name or a part of it. */
function knownAs(because: readonly string[], name: string | null): readonly string[] {
  if (name === null || because.every(words => name.toLowerCase().includes(words.toLowerCase()))) return []
  return [`as ${because.map(words => `“${printable(words)}”`).join(' → ')}`]
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
