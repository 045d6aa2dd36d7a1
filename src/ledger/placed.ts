import { type Anchor, type Place, placeOf, spanAt } from './anchor.ts'
import type { Correction } from './correction.ts'

type Span = ReturnType<typeof spanAt>

/** No place for a correction: the reading stays as it was. */
export const NO_PLACE = Symbol('no place')

export const HEADLINE = 'headline/'
export const inTitle = (mark: string): boolean => mark.startsWith(HEADLINE)

/** Who made it what it is. */
export const signature = ({ n, who }: Pick<Correction, 'n' | 'who'>): string => `correction ${n} by ${who}`

/** undefined where none are given; null where one of them is not found. */
export function spansAt(text: string, pieces: readonly Anchor[] | undefined): readonly Span[] | null | undefined {
  const spans = pieces?.map(p => placeOf(text, p)).map(p => p && spanAt(text, p))
  return spans?.every(s => s !== null) === false ? null : (spans as Span[] | undefined)
}

/**
 * Fields that are one stretch of words each, where they stand now; those that are not given are left out, null stays null.
 *
 * @returns null where one of them is not found
 */
export function spansOf<K extends string>(
  text: string,
  fields: { readonly [P in K]?: Anchor | null | undefined },
): { readonly [P in K]?: Span | null } | null {
  const out: { [P in K]?: Span | null } = {}
  for (const [key, anchor] of Object.entries(fields) as [K, Anchor | null | undefined][]) {
    if (anchor === undefined) continue
    const place = anchor && placeOf(text, anchor)
    if (anchor !== null && place === null) return null
    out[key] = place && spanAt(text, place)
  }
  return out
}

/** Without the fields that are undefined. */
export const given = <T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined | null> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never

export function freeId(kind: string, { start, end }: Place, taken: ReadonlySet<string>, before = ''): string {
  const plain = `${before}${kind}:${start}-${end}`
  let id = plain
  for (let k = 2; taken.has(id); k++) id = `${plain}.${k}`
  return id
}
