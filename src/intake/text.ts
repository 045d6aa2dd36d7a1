import type { Fields } from './report.ts'

/** A first line, or the beginning of one, that gives the date of publishing: `date 2024-09-27 The minister …` */
const DATED = /^\s*date:?[ \t]+(\d{4}-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?)(?:[ \t]*\r?\n|[ \t]+|$)/i

/**
 * A report in plain text. Nothing is guessed to be its title.
 *
 * @example readText('date 2024-09-27 Rain fell.') // { text: 'Rain fell.', published: '2024-09-27' }
 */
export function readText(text: string): Fields {
  const dated = DATED.exec(text)
  return dated ? { text: text.slice(dated[0].length), published: dated[1] } : { text }
}
