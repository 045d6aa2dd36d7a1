/** Pure arithmetic of the proleptic Gregorian calendar. Days count from 1970-01-01; the year 0 is 1 BC. No machine's clock or zone is asked. */
export interface Civil {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/**
 * The number of a day.
 *
 * @example dayOf(1970, 1, 2) // 1
 */
export function dayOf(year: number, month: number, day: number): number {
  // March begins the year of this count, so that a leap day is its last
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/**
 * The date of a day's number.
 *
 * @example civil(1) // { year: 1970, month: 1, day: 2 }
 */
export function civil(n: number): Civil {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const ofEra = z - era * 146097
  const y = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365)
  const ofYear = ofEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * ofYear + 2) / 153)
  const month = m + (m < 10 ? 3 : -9)
  return { year: y + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 }
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1

/** The ISO 8601 week of a day, and the year that the week belongs to. */
export function isoWeek(n: number): { readonly year: number; readonly week: number } {
  const thursday = n - weekdayOf(n) + 4
  const { year } = civil(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

export const daysIn = (year: number, month: number): number =>
  dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1)

/** The same day so many months on; the month's last day where it has no such day. */
export function addMonths(n: number, months: number): number {
  const { year, month, day } = civil(n)
  const total = year * 12 + month - 1 + months
  const y = Math.floor(total / 12)
  const m = total - y * 12 + 1
  return dayOf(y, m, Math.min(day, daysIn(y, m)))
}

/** Easter Sunday of the Western churches (Meeus, Jones, Butcher). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}
