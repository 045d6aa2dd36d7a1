import { hrefOf, type Shown } from './card.ts'
import { weekdayDate } from './date.ts'
import { figureCards } from './figure-card.ts'
import { type Markup, markup, printable } from './markup.ts'
import { people } from './people.ts'
import { row } from './row.ts'
import { layersOf, paragraphsOf, runsOf } from './runs.ts'
import { counted, excerpt, letterOf, numberOf, onWhole, percent, titleOf } from './said.ts'
import type { Reading } from './schema.ts'
import { countWords } from './voice.ts'

/** One reading as an `<article>`. Anchors are the ids of marks; where many share a page, their whole address `report.id#mark.id`. */
export function article(reading: Reading, many = false): Markup {
  const labels = new Map([
    ...reading.headline.attributions.map((a, i) => [a.id, letterOf(i)] as const),
    ...reading.attributions.map((a, i) => [a.id, numberOf(i)] as const),
  ])
  const first = new Map(
    [...reading.headline.attributions, ...reading.attributions].toReversed().map(a => [a.speaker, a.id] as const),
  )
  const shown: Shown = {
    reading,
    label: id => labels.get(id) ?? id,
    anchor: id => (many ? `${reading.id}#${id}` : id),
    introduces: a => first.get(a.speaker) === a.id,
  }
  return markup`<article class="report" id="${many ? reading.id : 'report'}" aria-labelledby="${shown.anchor('title')}">
${top(shown)}
${body(shown)}
${figureCards(shown)}${people(shown)}
${doubts(shown)}
<footer>
<p>Report <code>${reading.id}</code> · text SHA-256 <code>${reading.textHash.slice(0, 16)}…</code> · form ${reading.form}</p>
<p>Solid line: words between quotation marks. Dotted line: words reported. No line: the outlet’s own. Dashed line: words that are denied, or said not to have been said. Thin line: a figure, which leads to its card. A number such as 0.93 is how sure the reader is, as a probability. Read by a machine, which describes who speaks and judges nobody.</p>
</footer>
</article>
`
}

function top(shown: Shown): Markup {
  const { reading } = shown
  const title = titleOf(reading)
  const { attributions, figures } = reading.headline
  const layers = layersOf({ text: title, ...(reading.title === null ? { attributions: [] } : { attributions, figures }) })
  const whole = reading.doubts.filter(d => onWhole(reading, d))
  const facts = [
    reading.outlet === null ? markup`<span class="missing">outlet not stated</span>` : markup`${printable(reading.outlet)}`,
    reading.published === null
      ? markup`<span class="missing">date not stated</span>`
      : markup`published <time datetime="${reading.published}">${weekdayDate(reading.published)}</time>`,
    markup`${counted(countWords(reading.text), 'word')}`,
    markup`${counted(reading.attributions.length + attributions.length, 'attribution')}`,
    ...(reading.url === null ? [] : [linkOf(reading.url)]),
  ]
  return markup`<header class="top">
${row(markup`<h1 id="${shown.anchor('title')}" dir="auto"${langOf(reading)}>`, markup`</h1>`, runsOf(title, layers, { start: 0, end: title.length }), reading.headline, shown)}
<p class="facts">${facts.flatMap((f, i) => (i === 0 ? [f] : [' · ', f]))}</p>
${whole.map(d => markup`<p class="facts"><span class="doubt">${printable(d.message)}</span></p>`)}
${voice(reading)}
</header>`
}

const langOf = ({ language }: Reading): Markup | null => (language === null ? null : markup` lang="${language}"`)

const linkOf = (url: string): Markup =>
  /^https?:\/\//i.test(url) ? markup`<a href="${url}" rel="noopener noreferrer">${excerpt(url)}</a>` : markup`${printable(url)}`

/** The bar is its own legend: solid as quoted words are underlined, dotted as reported ones are, thin for the outlet's. Each can be dimmed. */
function voice({ voice: { quoted, reported, own } }: Reading): Markup {
  const said = `${percent(quoted)} quoted, ${percent(reported)} reported, ${percent(own)} the outlet’s own words`
  const at = (share: number): string => `${Math.round(share * 10000) / 100}%`
  const choice = (kind: string, share: number, name: string): Markup =>
    markup`<label><input type="checkbox" class="show-${kind}" checked autocomplete="off"><b>${percent(share)}</b> <span class="run ${kind}">${name}</span></label>`
  return markup`<fieldset class="voice"><legend>Whose words these are</legend>
<svg role="img" aria-label="${said}">${quoted ? markup`<rect class="bar-quoted" y="1" height="8" width="${at(quoted)}"/>` : null}${
    reported ? markup`<line class="bar-reported" x1="${at(quoted)}" x2="${at(quoted + reported)}" y1="5" y2="5"/>` : null
  }${own ? markup`<line class="bar-own" x1="${at(quoted + reported)}" x2="100%" y1="5" y2="5"/>` : null}</svg>
${choice('quoted', quoted, 'quoted')}${choice('reported', reported, 'reported')}${choice('own', own, 'the outlet’s own')}
</fieldset>`
}

function body(shown: Shown): Markup {
  const { reading } = shown
  const placed = reading.doubts.map(d => (onWhole(reading, d) ? { ...d, start: 0, end: 0 } : d))
  const layers = layersOf({ ...reading, doubts: placed })
  const open = markup`<p dir="auto"${langOf(reading)}>`
  const rows = paragraphsOf(reading.text).map(p => {
    const runs = runsOf(reading.text, layers, p)
    return row(open, markup`</p>`, runs, reading, shown)
  })
  return markup`<section id="${shown.anchor('text')}" aria-label="The report, and who says what">
${rows}</section>`
}

function doubts({ reading, label, anchor }: Shown): Markup | null {
  if (reading.doubts.length === 0) return null
  const about = (id: string): Markup => {
    const to = id.startsWith('person') ? 'who' : id.startsWith('figure') ? 'figure' : label(id)
    return markup` · <a href="#${hrefOf(anchor(id))}">${to}</a>`
  }
  const entries = reading.doubts.map(
    d =>
      markup`<li>${onWhole(reading, d) ? null : markup`<q class="doubt">${printable(excerpt(d.words))}</q> `}${printable(d.message)} <span class="soft"><code>${d.code}</code>${d.about === null ? null : about(d.about)}</span></li>\n`,
  )
  return markup`<section class="after" aria-labelledby="${anchor('doubts')}"><h2 id="${anchor('doubts')}">What the reader could not settle</h2>
<ul class="doubts" role="list">
${entries}</ul></section>`
}
