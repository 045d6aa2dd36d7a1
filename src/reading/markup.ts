/** HTML that is safe to print: only `markup` makes it, and whatever else stands in a template is escaped. */
export class Markup {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
}

type Hole = string | number | Markup | null | readonly (string | Markup | null)[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escaped = (words: string): string => words.replace(/[&<>"']/g, c => ENTITIES[c]!)

function filled(hole: Hole): string {
  if (hole === null) return ''
  if (hole instanceof Markup) return hole.html
  if (typeof hole === 'object') return hole.map(filled).join('')
  return escaped(String(hole))
}

/**
 * HTML from a template.
 *
 * @example markup`<b>${'5 < 6'}</b>`.html // '<b>5 &lt; 6</b>'
 */
export const markup = (literals: TemplateStringsArray, ...holes: readonly Hole[]): Markup =>
  new Markup(literals.reduce((out, literal, i) => out + filled(holes[i - 1] ?? null) + literal))

/** Words from a report: a control character, which HTML cannot hold, is shown by its picture. */
export const printable = (words: string): string =>
  words
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, c => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/[\x7f-\x9f]/g, '\ufffd')
