import { hrefOf, type Shown } from './card.ts'
import { type Markup, markup, printable } from './markup.ts'
import { counted, nameOf } from './said.ts'
import type { Reading } from './schema.ts'

type Person = Reading['people'][number]
type Attributions = Reading['attributions']

/** Who speaks, and who is spoken of: what the report says they are, and what the outlet and each speaker call them. */
export function people(shown: Shown): Markup {
  const { reading, anchor } = shown
  const all = [...reading.headline.attributions, ...reading.attributions]
  const said = new Map<string | null, Attributions[number][]>()
  for (const a of all) said.get(a.speaker)?.push(a) ?? said.set(a.speaker, [a])
  const speakers = reading.people.filter(p => said.has(p.id))
  const others = reading.people.filter(p => !said.has(p.id))
  const entries = [
    ...speakers.map(p => entry(p, [numbers(said.get(p.id)!, shown), ...called(p, reading)], shown)),
    ...(said.has(null)
      ? [listed(null, markup`<p><span class="missing">speaker not stated</span></p>`, [numbers(said.get(null)!, shown)])]
      : []),
  ]
  const [telling, plain] = [others.filter(p => tells(p, reading)), others.filter(p => !tells(p, reading))]
  return markup`<section class="after" aria-labelledby="${anchor('speakers')}"><h2 id="${anchor('speakers')}">Who speaks</h2>
${all.length ? markup`<ul class="people" role="list">\n${entries}</ul>` : markup`<p class="people missing">Nobody is said to have said anything.</p>`}</section>
${others.length ? spokenOf(telling, plain, shown) : null}`
}

function spokenOf(telling: readonly Person[], plain: readonly Person[], shown: Shown): Markup {
  const { reading, anchor } = shown
  const names = plain.map(p => markup`<span id="${anchor(p.id)}">${printable(p.name)}</span>`)
  return markup`<section class="after" aria-labelledby="${anchor('spoken-of')}"><h2 id="${anchor('spoken-of')}">Who is spoken of</h2>
${telling.length ? markup`<ul class="people" role="list">\n${telling.map(p => entry(p, called(p, reading), shown))}</ul>` : null}
${names.length ? markup`<p class="people named"><span class="soft">By one name only:</span> ${names.flatMap((n, i) => (i === 0 ? [n] : [' · ', n]))}</p>` : null}</section>`
}

function entry(p: Person, more: readonly Markup[], { anchor }: Shown): Markup {
  const kind = p.kind === 'person' ? null : markup` <span class="soft">${p.kind}</span>`
  const roles = p.roles.length ? markup`<p class="soft">${printable(p.roles.join(', '))}</p>` : null
  return listed(anchor(p.id), markup`<p><b>${printable(p.name)}</b>${kind}</p>${roles}`, more)
}

const listed = (id: string | null, who: Markup, more: readonly Markup[]): Markup =>
  markup`<li class="person"${id === null ? null : markup` id="${id}"`}><div>${who}</div><div>${more}</div></li>\n`

function numbers(said: Attributions, { label, anchor }: Shown): Markup {
  const links = said.flatMap(a => [
    markup`<a href="#${hrefOf(anchor(a.id))}" aria-label="attribution ${label(a.id)}">${label(a.id)}</a>`,
    ' ',
  ])
  return markup`<p class="numbers">${counted(said.length, 'attribution')}: ${links}</p>`
}

/** Whether more is to be said of somebody than one name. */
const tells = (p: Person, reading: Reading): boolean => p.roles.length > 0 || called(p, reading).length > 0

/** What the outlet and each speaker call somebody, where that is more than one name; names between quotation marks are the speaker's. */
function called({ name, names: { own, others } }: Person, reading: Reading): readonly Markup[] {
  const all = [name, ...[...own, ...others.flatMap(o => o.spans)].map(s => s.words)]
  if (new Set(all.map(bare)).size < 2) return []
  const line = (who: string, names: readonly string[]): Markup =>
    markup`<p><span class="soft">${printable(who)}:</span> ${printable(names.join(' · '))}</p>`
  return [
    ...(own.length ? [line('in the outlet’s own voice', distinct(own))] : []),
    ...others.map(o => line(`by ${nameOf(reading, o.speaker)}`, distinct(o.spans))),
  ]
}

const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) |[’']s?$/g, '')

/** Each name once, with or without its article and capital; one that stands between quotation marks somewhere is shown between them. */
function distinct(names: readonly { readonly words: string; readonly voice?: string | undefined }[]): readonly string[] {
  const shown = new Map<string, string>()
  for (const { words, voice } of names) {
    const key = bare(words)
    if (voice === 'quoted') shown.set(key, `“${words}”`)
    else if (!shown.has(key)) shown.set(key, words)
  }
  return [...shown.values()]
}
