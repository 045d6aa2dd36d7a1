import { z } from 'zod'
import { type Line, piece } from '../reading/painter.ts'
import { counted } from '../reading/said.ts'

/** A person, body or place across reports. */
export const named = z.object({
  entity: z.int().describe('Its number, which every question takes in place of the name'),
  entities: z.array(z.int()).describe('All numbers that are this one'),
  name: z.string(),
  kind: z.string(),
  reports: z.int().describe('Reports that name it'),
  statements: z.int().describe('Statements that are its own'),
})

export type NamedRow = z.infer<typeof named>

export function namedLines(rows: readonly (NamedRow & { readonly roles?: readonly string[] })[], line: Line): string {
  const wide = Math.max(...rows.map(r => String(r.entity).length), 3)
  return rows
    .map(r => {
      const counts = `${r.kind} · ${counted(r.reports, 'report')} · ${counted(r.statements, 'statement')}`
      const roles = r.roles?.length ? line([piece(r.roles.join(' · '))], ' '.repeat(wide + 2)) : ''
      return (
        line(
          [piece(r.name, 'source'), piece(` · ${counts}`, 'soft')],
          ' '.repeat(wide + 2),
          `${String(r.entity).padStart(wide)}  `,
        ) + roles
      )
    })
    .join('')
}

export const choiceLines = (choices: readonly NamedRow[], line: Line): string =>
  `${line([piece('The name fits several. Ask again with a number:', 'title')])}\n${namedLines(choices, line)}`
