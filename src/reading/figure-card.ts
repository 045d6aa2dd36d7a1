import { hrefOf, type Shown } from './card.ts'
import { boundsOf, countedIn, factsOf, figureLabels, remarksOf } from './figure-facts.ts'
import { type Markup, markup, printable } from './markup.ts'
import type { Reading } from './schema.ts'

type Figure = Reading['figures'][number]

/** The figures of a report as cards, in text order; nothing where it has none. */
export function figureCards(shown: Shown): Markup | null {
  const { reading, anchor } = shown
  const all = [...reading.headline.figures, ...reading.figures]
  if (all.length === 0) return null
  const labels = figureLabels(reading)
  return markup`<section class="after" aria-labelledby="${anchor('figures')}"><h2 id="${anchor('figures')}">Figures</h2>
<ol class="figures" role="list">
${all.map(f => card(f, labels, shown))}</ol></section>
`
}

function card(f: Figure, labels: ReadonlyMap<string, string>, shown: Shown): Markup {
  const { reading, label, anchor } = shown
  const [what, bounds] = [countedIn(f), boundsOf(f)]
  const linked = (text: string, id: string, at: string, to: string): Markup =>
    markup` · ${text} <a href="#${hrefOf(anchor(id))}" aria-label="${at}">${to}</a>`
  const notes = [
    ...(f.partOf === null
      ? []
      : [linked('part of', `card:${f.partOf}`, `figure ${labels.get(f.partOf)}`, labels.get(f.partOf)!)]),
    ...(f.sameAs == null
      ? []
      : [linked('the same as', `card:${f.sameAs}`, `figure ${labels.get(f.sameAs)}`, labels.get(f.sameAs)!)]),
  ]
  const facts = factsOf(f).map(({ name, words, read }) => {
    const more = [
      ...(read === null ? [] : [markup` <span class="soft">(${printable(read)})</span>`]),
      ...(name === 'on the word of' && f.attribution !== null
        ? [
            markup` <a class="soft" href="#${hrefOf(anchor(`card:${f.attribution}`))}" aria-label="attribution ${label(f.attribution)}">${label(f.attribution)}</a>`,
          ]
        : []),
    ]
    return markup`<div><dt>${name}</dt><dd>${words === null ? markup`<span class="missing">not stated</span>` : printable(words)}${more}</dd></div>`
  })
  const doubt = f.certainty === 'stated' ? null : markup` <strong class="denial">${f.certainty}</strong>`
  return markup`<li class="figure-card" id="${anchor(`card:${f.id}`)}">
<p><a class="soft" href="#${hrefOf(anchor(f.id))}" aria-label="figure ${labels.get(f.id)!}, to the words">${labels.get(f.id)!}</a> <b>${printable(f.words)}</b>${what === null ? null : markup` ${printable(what)}`}${doubt}<span class="soft">${bounds === null ? null : markup` · ${bounds}`}${notes}</span></p>
<dl>${facts}</dl>
${remarksOf(reading, f).map(r => markup`<p class="remark">${printable(r)}</p>\n`)}</li>
`
}
