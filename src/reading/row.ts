import { card, hrefOf, type Shown } from './card.ts'
import { type Markup, markup, printable } from './markup.ts'
import { LIT } from './page.css.ts'
import type { Run } from './runs.ts'
import { denialOf, type Nested, nestedIn, speakerOf, TYPES } from './said.ts'
import type { Reading } from './schema.ts'

/** A paragraph and the cards of the attributions that begin in it. */
export function row(
  open: Markup,
  close: Markup,
  runs: readonly Run[],
  { attributions, figures }: Pick<Reading, 'attributions' | 'figures'>,
  shown: Shown,
): Markup {
  const here = [...new Set(runs.flatMap(r => [...r.content, ...r.source, ...r.cue]))].sort((a, b) => a - b)
  const places = new Map(here.map((i, at) => [i, at + 1]))
  const nth = (i: number): number => places.get(i) ?? 0
  const within = { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 }
  const first = (i: number): number => attributions[i]!.content[0]?.start ?? attributions[i]!.source[0]?.start ?? 0
  const begun = here.filter(i => within.start <= first(i) && first(i) < within.end)
  const place = new Map(begun.map(i => [attributions[i]!.id, i]))
  const cardOf = ({ a, inner }: Nested): Markup => card(a, nth(place.get(a.id)!), inner.map(cardOf), shown)
  // what is told inside something of another paragraph stands by itself
  const cards = nestedIn(begun.map(i => attributions[i]!)).map(cardOf)
  return markup`<div class="row">${open}${runs.map(r => runMarkup(r, attributions, figures, nth, shown))}${close}${
    cards.length ? markup`\n<ol class="cards" role="list">\n${cards}</ol>` : null
  }</div>
`
}

function runMarkup(
  run: Run,
  attributions: Reading['attributions'],
  figures: Reading['figures'],
  nth: (i: number) => number,
  shown: Shown,
): Markup {
  const of = [...new Set([...run.content, ...run.source, ...run.cue])]
  const anchored = run.opens.filter(i => attributions[i]!.content[0]?.start === run.start)
  const classes = [
    'run',
    run.voice,
    ...(run.source.length ? ['source'] : []),
    ...(run.cue.length ? ['cue'] : []),
    ...(run.insertion ? ['insertion'] : []),
    ...(run.doubts.length ? ['doubt'] : []),
    ...(run.content.some(i => attributions[i]!.negated) ? ['unsaid'] : []),
    ...(run.content.length > 1 ? ['deep'] : []),
    ...of.filter(i => nth(i) <= LIT).map(i => `k${nth(i)}`),
  ]
  // one element has one id: of two attributions that begin together the outer one's stands around the inner one's
  const words = anchored
    .slice(1)
    .reduce(
      (inner, i) => markup`<span id="${shown.anchor(attributions[i]!.id)}">${inner}</span>`,
      run.figure ? figureIn(run, figures[run.figure.of]!.id, shown) : markup`${printable(run.words)}`,
    )
  const id = anchored.length ? markup` id="${shown.anchor(attributions[anchored[0]!]!.id)}"` : null
  return markup`<span class="${classes.join(' ')}"${id}>${words}</span>${run.closes.map(i => note(attributions[i]!, nth(i), shown))}`
}

/** A figure's words lead to its card. One that a quotation's end cuts has its anchor once. */
const figureIn = (run: Run, id: string, { anchor }: Shown): Markup =>
  markup`<a class="figure"${run.figure?.opens ? markup` id="${anchor(id)}"` : null} href="#${hrefOf(anchor(`card:${id}`))}">${printable(run.words)}</a>`

function note(a: Reading['attributions'][number], nth: number, { reading, label, anchor }: Shown): Markup {
  const speaker = speakerOf(reading, a)?.name ?? 'speaker not stated'
  const denial = denialOf(a)
  return markup`<sup class="note k${nth}"><a href="#${hrefOf(anchor(`card:${a.id}`))}" aria-label="${label(a.id)}: ${printable(speaker)}, ${denial ? `${denial}, ` : ''}${TYPES[a.type]}">${label(a.id)}${denial ? ` ${denial}` : ''}</a></sup>`
}
