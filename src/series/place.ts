import type { Reading } from '../reading/schema.ts'
import { agreement } from './agree.ts'
import { messageOf, type Placement } from './message.ts'
import { type Position, positionOnDays, positionOnTotal } from './position.ts'
import { standsFor } from './rounding.ts'
import type { Count, Series } from './series.ts'
import { trackOf } from './track.ts'

type Figure = Reading['figures'][number]

/** A total of another period is only told where the places agree and it has the figure's value within so many days of the publication. */
const CLOSE = 31

/**
 * The same reading with each figure placed on the series that count the same, where the places agree or the report tells none. Figures keep
 * their fields: where a figure lies is told beside them, as a fact.
 *
 * @example withSeries(reading, [gaza]).figures[0].series[0] // { name: 'gaza', match: 'equal', day: '2024-09-26', daysBefore: 1, … }
 */
export function withSeries(reading: Reading, series: readonly Series[]): Reading {
  if (series.length === 0) return reading
  const placed = (f: Figure): Figure => ({ ...f, series: placementsOf(f, reading.published, series) })
  const { headline } = reading
  return { ...reading, figures: reading.figures.map(placed), headline: { ...headline, figures: headline.figures.map(placed) } }
}

function placementsOf(figure: Figure, published: string | null, all: readonly Series[]): readonly Placement[] {
  const stands = standsFor(figure)
  if (stands === null) return []
  return all.flatMap(series =>
    series.counts.flatMap(count => {
      const agrees = agreement(figure, series, count)
      if (agrees === null) return []
      const track = trackOf(series, count)
      const position = count.cumulative
        ? positionOnTotal(track, stands, figure.asOf ?? published)
        : positionOnDays(track, stands, figure.period!.from!, figure.period!.to!)
      if (position === null) return []
      const placement = { ...told(series, count, position, published), ...agrees }
      const close = placement.daysBefore !== null && Math.abs(placement.daysBefore) <= CLOSE
      const surely = close && agrees.where === 'agrees' && (position.match === 'equal' || position.match === 'rounded')
      if (agrees.period === 'differs' && !surely) return []
      return [{ ...placement, message: messageOf(figure.words, count.what, placement) }]
    }),
  )
}

function told(
  series: Series,
  count: Count,
  { match, first, last }: Position,
  published: string | null,
): Omit<Placement, 'where' | 'period' | 'message'> {
  const { days, values } = trackOf(series, count)
  const day = days[first]!
  return {
    name: series.name,
    column: count.column,
    source: series.source,
    match,
    day,
    value: values[first]!,
    lastDay: days[last]!,
    lastValue: values[last]!,
    daysBefore: published && published.length >= 10 ? (Date.parse(published.slice(0, 10)) - Date.parse(day)) / 86_400_000 : null,
  }
}
