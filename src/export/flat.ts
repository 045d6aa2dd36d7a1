import type { Cell } from '../reading/cell.ts'
import type { Column, Stretch } from './column.ts'

/** The value of a column as one cell has it: a list in one string, a stretch as `120-126`. */
export function flat(value: unknown, { type, between }: Pick<Column<never>, 'type' | 'between'>): Cell {
  if (value === null) return null
  if (type === 'texts') return (value as readonly string[]).join(between)
  if (type === 'spans') return (value as readonly Stretch[]).map(s => `${s.start}-${s.end}`).join(' ')
  return value as Cell
}
