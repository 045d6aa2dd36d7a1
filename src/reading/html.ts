import { createHash } from 'node:crypto'
import { article } from './article.ts'
import { hrefOf } from './card.ts'
import { type Failure, type Format, nameOf } from './form.ts'
import { type Markup, markup, Markup as Raw } from './markup.ts'
import { withUtf16 } from './offsets.ts'
import { css } from './page.css.ts'
import { titleOf } from './said.ts'

// no script, no picture, no font, nothing from anywhere: the page is its words and this one style sheet
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'`

const before = (title: string, skip: Markup): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Hearsay">
<title>${title}</title>
<style>${new Raw(css)}</style>
</head>
<body>
${skip}
<div class="page">
<header class="brand">Hearsay</header>
<main>
`.html

const after = '</main>\n</div>\n</body>\n</html>\n'

interface Entry {
  readonly anchor: string
  readonly title: string
}

export const html: Format = {
  mediaType: 'text/html; charset=utf-8',
  one: reading =>
    before(titleOf(reading), markup`<a class="skip" href="#text">To the report</a>`) + article(withUtf16(reading)).html + after,
  many() {
    const entries: Entry[] = []
    return {
      head: before('Reports', markup`<a class="skip" href="#contents">To the list of contents</a>`) + toContents.html,
      row(reading) {
        entries.push({ anchor: reading.id, title: titleOf(reading) })
        return article(withUtf16(reading), true).html
      },
      failed: failure => failed(failure).html,
      tail: () => contents(entries).html + after,
    }
  },
}

// a stream knows its titles only at its end
const toContents = markup`<p class="facts"><a href="#contents">List of contents</a>, at the end</p>\n`

const failed = (failure: Failure): Markup =>
  markup`<article class="failed"><p><b>${nameOf(failure)}</b> was not read: ${failure.message} <code>${failure.code}</code></p></article>\n`

const contents = (entries: readonly Entry[]): Markup =>
  markup`<nav id="contents" class="report" aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2>
<ol>
${entries.map(({ anchor, title }) => markup`<li><a href="#${hrefOf(anchor)}">${title}</a></li>\n`)}</ol></nav>
`
