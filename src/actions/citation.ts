import { z } from 'zod'
import { longDate } from '../reading/date.ts'
import { denialOf } from '../reading/said.ts'
import type { reportFacts } from './report-facts.ts'
import { asRead, type Statement } from './statement.ts'

const date = z.object({ 'date-parts': z.array(z.array(z.int())) })

/** An item as citation managers take it. @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
const csl = z.object({
  id: z.string(),
  type: z.literal('article-newspaper'),
  title: z.string().optional(),
  'container-title': z.string().optional(),
  issued: date.optional(),
  accessed: date.optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  note: z.string(),
  custom: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
})

export const citation = z.object({
  address: z.string(),
  style: z.enum(['text', 'markdown', 'csl']),
  words: z.string().describe('The characters of the report that the address names'),
  speaker: z.string().nullable(),
  saidOn: z.string().nullable().describe('As far as the report says when'),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  textHash: z.string().describe('SHA-256 of the report’s text in UTF-8'),
  text: z.string().describe('To be pasted'),
  markdown: z.string(),
  csl: csl.describe('One item of CSL-JSON'),
})

export type Citation = z.infer<typeof citation>

/** What is cited, and in which report. */
export interface Cited {
  readonly address: string
  readonly words: string
  readonly statement: Statement | null
  /** a figure’s speaker; null where it is the outlet's own, or there is none */
  readonly onWhoseWord: string | null
  readonly report: z.infer<typeof reportFacts> & {
    readonly language: string | null
    readonly fetched: string | null
    readonly textHash: string
  }
}

/** A citation in all its forms. What was reported, not quoted, is told as the outlet's words; what was not said is told as that. */
export function citationOf(of: Cited, style: Citation['style']): Citation {
  const { address, words, statement, report } = of
  const { outlet, published, title, url, textHash } = report
  const speaker = statement?.speaker?.name ?? of.onWhoseWord
  const saidOn = statement?.saidOn ?? null
  return {
    ...{ address, style, words, speaker, saidOn, outlet, published, title, url, textHash },
    text: written(of, speaker, PLAIN),
    markdown: written(of, speaker, MARKDOWN),
    csl: {
      id: address,
      type: 'article-newspaper',
      ...(title === null ? {} : { title }),
      ...(outlet === null ? {} : { 'container-title': outlet }),
      ...(parts(published) ? { issued: parts(published)! } : {}),
      ...(parts(report.fetched) ? { accessed: parts(report.fetched)! } : {}),
      ...(url === null ? {} : { URL: url }),
      ...(report.language === null ? {} : { language: report.language }),
      note: statementOf(of, speaker, PLAIN),
      custom: {
        address,
        speaker,
        words,
        saidOn,
        manner: statement?.manner ?? null,
        negated: statement?.negated ?? false,
        textHash,
      },
    },
  }
}

/** How a form sets a title and an address on the web. */
interface Form {
  readonly words: (words: string) => string
  readonly title: (title: string, url: string | null) => string
}

const PLAIN: Form = { words: w => w, title: (title, url) => (url === null ? `“${title}”` : `“${title}”, ${url}`) }

const escaped = (words: string): string => words.replace(/[\\`*_[\]<>#|]/g, '\\$&')

const MARKDOWN: Form = {
  words: escaped,
  title: (title, url) =>
    url === null ? `“${escaped(title)}”` : `[${escaped(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`,
}

const ONE_LINE = /\s*\n\s*/g

function written(of: Cited, speaker: string | null, form: Form): string {
  const { outlet, published, title, url, version, textHash } = of.report
  const where = [
    outlet === null ? 'outlet not stated' : form.words(outlet),
    published === null ? 'date not stated' : longDate(published),
    ...(title === null ? (url === null ? [] : [form.title(url, url)]) : [form.title(title, url)]),
    ...(version > 1 ? [`version ${version}`] : []),
  ]
  return `${statementOf(of, speaker, form)} — ${where.join(', ')}. ${form.words(of.address)}, SHA-256 ${textHash}`
}

/** Who said what, and how that is known. */
function statementOf({ words, statement: s, onWhoseWord, report }: Cited, speaker: string | null, form: Form): string {
  const said = form.words(words.replace(ONE_LINE, ' '))
  if (!s) return onWhoseWord === null ? said : `${said} (on the word of ${form.words(onWhoseWord)})`
  const denial = denialOf(asRead(s))
  const notes = [
    denial,
    s.manner === 'said' || s.negated ? null : s.manner,
    s.type === 'direct' ? null : `${s.type === 'mixed' ? 'partly in' : 'in'} the words of ${report.outlet ?? 'the report'}`,
    s.saidOn && `said ${longDate(s.saidOn)}`,
    s.chain.length > 2 ? s.chain.join(' ← ') : null,
  ].filter(n => n !== null)
  return `${form.words(speaker ?? 'Speaker not stated')}${notes.length ? ` (${form.words(notes.join('; '))})` : ''}: ${said}`
}

function parts(date: string | null): { 'date-parts': number[][] } | null {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '')
  return m && { 'date-parts': [m.slice(1).filter(Boolean).map(Number)] }
}
