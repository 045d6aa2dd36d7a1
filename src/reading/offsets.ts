import type { Span } from '../report/index.ts'
import type { Reading } from './schema.ts'

/**
 * The same reading with starts and ends counted in Unicode code points, as Python and R slice. Ids stay as they are: they are addresses,
 * not offsets.
 */
export const withCodePoints = (reading: Reading): Reading => counted(reading, 'code-point', codePointAt)

/** The same reading with starts and ends counted in UTF-16 code units, as JavaScript and Java slice. */
export const withUtf16 = (reading: Reading): Reading => counted(reading, 'utf-16', codeUnitAt)

/** For each code unit, and for the end, how many code points stand before it. */
function codePointAt(text: string): Uint32Array {
  const table = new Uint32Array(text.length + 1)
  let points = 0
  for (let i = 0; i < text.length; points++) {
    const units = text.codePointAt(i)! > 0xffff ? 2 : 1
    table.fill(points, i, i + units)
    i += units
  }
  table[text.length] = points
  return table
}

/** For each code point, and for the end, how many code units stand before it. */
export function codeUnitAt(text: string): Uint32Array {
  const table = new Uint32Array(text.length + 1)
  let points = 0
  let units = 0
  for (; units < text.length; points++) {
    table[points] = units
    units += text.codePointAt(units)! > 0xffff ? 2 : 1
  }
  table[points] = units
  return table.subarray(0, points + 1)
}

function counted(reading: Reading, offsets: Reading['offsets'], tableOf: (text: string) => Uint32Array): Reading {
  if (reading.offsets === offsets) return reading
  const { people, attributions, figures, times, headline, doubts } = reading
  const inText = tableOf(reading.text)
  return {
    ...reading,
    offsets,
    ...moved({ people, attributions, figures, times }, inText),
    headline: moved(headline, tableOf(reading.title ?? '')),
    doubts: moved(doubts, inText),
  }
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value

/** A copy in which every start and end, however deep, is looked up in the table. */
function moved<T>(value: T, table: Uint32Array): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(v => moved(v, table)) as T
  const copy = Object.fromEntries(Object.entries(value).map(([key, v]) => [key, moved(v, table)]))
  return (isSpan(value) ? { ...copy, start: at(table, value.start), end: at(table, value.end) } : copy) as T
}

function at(table: Uint32Array, offset: number): number {
  const found = table[offset]
  if (found === undefined) throw new RangeError(`offset ${offset} lies outside the text, which ends at ${table.length - 1}`)
  return found
}
