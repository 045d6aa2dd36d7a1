/** Days whose attacks outlets tell for years without the year. */
const KNOWN: readonly { readonly month: number; readonly day: number; readonly year: number }[] = [
  { month: 9, day: 11, year: 2001 },
  { month: 10, day: 7, year: 2023 },
]
const ATTACK = /^(?:attacks?|attackers|terror|terrorist|hijackings?|assault|massacre)$/

/**
 * The year of a day that is known by what is said to have happened on it.
 *
 * @example knownYear(9, 11, 'attacks', 2016) // 2001
 */
export const knownYear = (month: number, day: number, next: string, now: number): number | null =>
  ATTACK.test(next) ? (KNOWN.find(k => k.month === month && k.day === day && k.year <= now)?.year ?? null) : null
