import type { Action } from '../src/actions/action.ts'
import { fieldsOf } from '../src/cli/action-flags.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)
const cell = (words: string): string => words.replaceAll('|', '\\|')

type Field = ReturnType<typeof fieldsOf>['fields'][string]

const valuesOf = ({ type, enum: choices, minimum, maximum, items, takes }: Field): string => {
  if (type === 'array') return `several: ${valuesOf(items!)}`
  if (choices) return choices.map(c => `\`${c}\``).join(', ')
  if (type === 'boolean') return 'yes or no'
  if (type === 'integer') return `${minimum} to ${maximum}`.replace(/^-?9007199254740991 to | to 9007199254740991$/g, '')
  return takes ?? (type === 'object' ? 'JSON' : 'words')
}

/** What `docs/actions.md` says of an action, made from its input. */
function sectionOf(action: Action): string {
  const { fields, required } = fieldsOf(action)
  const words = action.words.map(w => (required.has(w) ? `<${w}>` : `[${w}]`))
  const rows = Object.entries(fields).map(([name, field]) => {
    const flag = action.words.includes(name)
      ? 'without a flag'
      : `\`--${kebab(name)}\`${field.no ? `, \`--no-${kebab(name)}\`` : ''}`
    const usual = required.has(name)
      ? 'must be given'
      : field.default === undefined || field.default === ''
        ? ''
        : `\`${String(field.default)}\``
    return `| \`${name}\` | ${flag} | ${cell(field.description ?? '')} | ${cell(valuesOf(field))} | ${usual} |`
  })
  return [
    `## ${action.name}`,
    '',
    `${action.sentence}.${action.changes ? ' It changes the ledger.' : ''} \`hearsay ${[action.name, ...words].join(' ')}\``,
    '',
    '| field | flag | what it is | values | without it |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const HEAD = `# Actions

Everything that can be asked of a [ledger](ledger.md), or changed in it, with the fields of its input: made from the program by
\`UPDATE_DOCS=1 npx vitest run test/actions-docs.test.ts\`, and held to it by a test. On the command line each also takes

| flag | what it does | without it |
| --- | --- | --- |
| \`-f\`, \`--format <name>\` | \`terminal\`: a page for people; \`json\`: the whole answer; \`csv\`: a row for each of its rows | \`terminal\` on a terminal, else \`json\`; \`original\` gives \`bytes\` |
| \`--ledger <place>\` | an SQLite file, or \`postgres://…\` | \`HEARSAY_LEDGER\`, else \`ledger.db\` in your data folder |
| \`-o\`, \`--out <file>\` | writes there; the file gets its name when it is whole | standard output |
| \`--as <name>\` | for those that change the ledger: who makes the change | \`HEARSAY_WHO\`, else your user name |

A field that has several values is given once for each: \`--type direct --type mixed\`. Search words that begin with a hyphen come behind \`--\`.
`

export const actionsPage = (actions: readonly Action[]): string =>
  `${[HEAD, ...actions.map(sectionOf)].join('\n')}\n`.replace(/\n## /g, '\n\n## ').replace(/\n{3,}/g, '\n\n')
