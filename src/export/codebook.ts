import { line } from '../reading/cell.ts'
import { type AttributionOf, attributionsOf } from './attributions-table.ts'
import { README } from './codebook-readme.ts'
import { coded, UNTOLD, unitWords, VARIABLES } from './codes.ts'
import type { Form } from './item.ts'

/** Characters of the report that a coder sees on either side of a unit. */
const AROUND = 400

/** The report around a unit, which the words of the unit alone often do not explain. */
function context({ item, reading, a, headline }: AttributionOf): {
  readonly before: string
  readonly passage: string
  readonly after: string
} {
  const text = headline ? (item.title ?? '') : reading.text
  const spans = [...a.source, ...a.cue, ...a.content]
  const start = Math.min(...spans.map(s => s.start))
  const end = Math.max(...spans.map(s => s.end))
  return {
    before: text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, ''),
    passage: text.slice(start, end),
    after: text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/, ''),
  }
}

const UNIT = [
  'unit',
  'address',
  'report',
  'outlet',
  'published',
  'title',
  'url',
  'before',
  'passage',
  'after',
  'source',
  'cue',
  'content',
]
const SHEET = ['unit', 'coder', ...VARIABLES.map(v => v.name), 'note']

/** The codebook as a table: one line a code, one for a variable that takes words. */
const codebookLines = (): string[] => [
  line(['variable', 'question', 'level', 'code', 'label', 'definition']),
  ...VARIABLES.flatMap(({ name, question, codes }) =>
    codes.length === 0
      ? [line([name, question, 'words', null, null, 'Words, as the question says.'])]
      : [...codes, UNTOLD].map(c => line([name, question, 'nominal', c.code, c.label, c.definition])),
  ),
]

/** A bundle for content analysis: units, codes, an empty coding sheet, the same sheet as Hearsay would fill it, and how to compute agreement. */
export const codebook: Form = {
  folder: true,
  entities: false,
  async write(items, open, { bom, program }) {
    const mark = bom ? '\uFEFF' : ''
    const readme = await open('README.md')
    await readme(README(program))
    const codes = await open('codebook.csv')
    await codes(mark + codebookLines().join(''))
    const units = await open('units.csv')
    await units(mark + line(UNIT))
    const sheet = await open('sheet.csv')
    await sheet(mark + line(SHEET))
    const filled = await open('hearsay.csv')
    await filled(mark + line(SHEET))
    let [reports, rows, left] = [0, 0, 0]
    for await (const item of items) {
      if (item.reading === null) left++
      else reports++
      for (const row of attributionsOf(item)) {
        const unit = ++rows
        const { before, passage, after } = context(row)
        const { source, cue, content } = unitWords(row)
        await units(
          line([
            ...[unit, `${item.id}#${row.a.id}`, item.id, item.outlet, item.published, item.title, item.url],
            ...[before, passage, after, source, cue, content],
          ]),
        )
        await sheet(line([unit, null, ...VARIABLES.map(() => null), null]))
        await filled(line([unit, 'hearsay', ...VARIABLES.map(v => coded(v, row)), null]))
      }
    }
    return { reports, rows, left }
  },
}
