/** The values of a series that a figure may stand for: the very one, or any that its words round. */
export interface Stands {
  readonly exact: number | null
  readonly least: number
  readonly most: number
}

/** As a figure of a reading has them. */
export interface Bounds {
  readonly least: number | null
  readonly most: number | null
  readonly about: boolean
}

/** The last digit that is not a zero counts in these: 41,500 in hundreds, 40,000 in ten thousands. */
export function unitOf(n: number): number {
  let unit = 1
  while (n > 0 && n % (unit * 10) === 0) unit *= 10
  return unit
}

/** A number rounded to one digit would else stand for nearly half of itself. */
const HALF_AT_MOST = 0.05
const WHOLE_AT_MOST = 0.1

/**
 * What a figure may stand for. A plain number or "about" one stands for what is nearest to it in the unit of its last digit that is not
 * zero, within 5 %; "more than" and "at least" for what lies above it by less than that unit, within 10 %; "fewer than" and "up to" for what
 * lies below it likewise; a range for what is in it. "Dozens" and the like stand for no value.
 *
 * @example standsFor({ least: 41001, most: null, about: false }) // “more than 41,000”: { exact: null, least: 41001, most: 41999 }
 */
export function standsFor({ least, most, about }: Bounds): Stands | null {
  if (least !== null && most !== null) {
    if (least < most) return { exact: null, least, most }
    const unit = unitOf(least)
    const half = unit < 10 ? 0 : Math.min(unit / 2, least * HALF_AT_MOST)
    return { exact: least, least: Math.ceil(least - half), most: half ? Math.ceil(least + half) - 1 : least }
  }
  if (least !== null && !about) {
    // people come whole: “more than 41,000” is at least 41,001
    const n = unitOf(least - 1) > unitOf(least) ? least - 1 : least
    const room = Math.min(unitOf(n), n * WHOLE_AT_MOST)
    return { exact: n === least ? least : null, least, most: Math.max(least, Math.ceil(n + room) - 1) }
  }
  if (most === null) return null
  const n = unitOf(most + 1) > unitOf(most) ? most + 1 : most
  const room = Math.min(unitOf(n), n * WHOLE_AT_MOST)
  return { exact: n === most ? most : null, least: Math.min(most, Math.floor(n - room) + 1), most }
}
