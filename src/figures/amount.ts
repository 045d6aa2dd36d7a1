import type { Figure } from '../report/index.ts'
import { digits, type Exact, exact, number, plus, whole } from './exact.ts'
import type { Count } from './phrase.ts'

const shift = (v: Exact | null, by: number): Exact | null => (v && whole(v) ? plus(v, exact(by)) : v)

/**
 * The bounds of a count as a figure has them. People come whole: "more than 200" is at least 201; a measure keeps its bound.
 *
 * @example amountOf(count) // { least: 58, most: null, exact: null, about: false } for "at least 58"
 */
export function amountOf({ q, np }: Count): Pick<Figure, 'least' | 'most' | 'exact' | 'about'> {
  const people = np.kind !== 'thing'
  const low = people && q.above ? shift(q.least, 1) : q.least
  const high = people && q.below ? shift(q.most, -1) : q.most
  const hundredfold = np.unit === 'percent' && q.form === 'share' ? 100n : 1n
  const [least, most] = [low, high].map(v => v && { n: v.n * hundredfold, d: v.d })
  const unheld = [least, most].find(v => v && number(v) === null)
  return {
    least: least ? number(least) : null,
    most: most ? number(most) : null,
    exact: unheld ? digits(unheld) : null,
    about: q.about,
  }
}
