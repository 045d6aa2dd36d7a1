import { z } from 'zod'
import { statsOf } from '../ledger/stats.ts'
import { piece } from '../reading/painter.ts'
import { action, type Screen } from './action.ts'
import { filterOf, ofReport } from './filters.ts'
import { lines } from './screen.ts'

const input = z.object({ ...ofReport })

const counts = {
  reports: z.int(),
  statements: z.int(),
  figures: z.int(),
  people: z.int().describe('One a person, body or place of each report'),
}

const output = z.object({
  ...counts,
  outlets: z.array(z.object({ outlet: z.string().nullable(), ...counts })).describe('Those of the most reports first'),
  months: z
    .array(z.object({ month: z.string().nullable().describe('Of publication; a year where no month is known'), ...counts }))
    .describe('In order of time'),
})

type Stats = z.infer<typeof output>

export const stats = action({
  name: 'stats',
  sentence: 'Count reports, statements, figures and people, by outlet and by month of publication',
  words: [],
  changes: false,
  input,
  output,
  async run({ ledger }, asked): Promise<Stats> {
    const { outlets, published } = await filterOf(ledger, asked)
    return statsOf(ledger, outlets, published)
  },
  terminal: statsLines,
  rows: ({ outlets, months }) => [
    ...outlets.map(({ outlet, ...c }) => ({ by: 'outlet', name: outlet, ...c })),
    ...months.map(({ month, ...c }) => ({ by: 'month', name: month, ...c })),
  ],
})

/** Outlets that a terminal shows. */
const SHOWN = 25
const COLUMNS = ['reports', 'statements', 'figures', 'people'] as const

function statsLines(all: Stats, screen: Screen): string {
  const line = lines(screen)
  const rows = [
    { name: 'all', ...all },
    ...all.outlets.slice(0, SHOWN).map(o => ({ name: o.outlet ?? 'outlet not stated', ...o })),
    ...(all.outlets.length > SHOWN ? [{ name: `… and ${all.outlets.length - SHOWN} outlets more` }] : []),
    ...all.months.map(m => ({ name: m.month ?? 'date not stated', ...m })),
  ]
  const wide = Math.min(40, Math.max(...rows.map(r => r.name.length)))
  const cell = (n: number | string) => (typeof n === 'number' ? n.toLocaleString('en-US') : n).padStart(12)
  const row = (name: string, cells: readonly (number | string)[], style = 'own') =>
    // no-break blanks: a table is not wrapped
    line([
      piece((name.slice(0, wide).padEnd(wide) + cells.map(cell).join('')).replaceAll(' ', '\u00a0').trimEnd(), style),
    ]).replaceAll('\u00a0', ' ')
  return (
    row('', [...COLUMNS], 'soft') +
    rows.map(r => row(r.name, 'reports' in r ? COLUMNS.map(c => (r as Record<string, unknown>)[c] as number) : [])).join('')
  )
}
