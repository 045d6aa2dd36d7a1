/** One way in which reports give a name: with which initials and fields, and how many people rows have it. */
export interface Variant {
  readonly n: number
  readonly initials: string
  readonly fields: readonly string[]
  readonly weight: number
}

/** What those who say nothing are taken for: that of which at least this share of those who say something are. */
const SHARE = 0.95

/** Whether it matters how many rows each has: without a contradiction all are one. */
export const contradict = (variants: readonly Variant[]): boolean =>
  new Set(variants.map(v => v.initials).filter(Boolean)).size > 1 || labels(variants.map(v => v.fields)).count > 1

/**
 * Which variants of one name are one person: those whose initials and fields agree. What some leave out is filled in from the others where nearly all of them say the same, else those stay apart.
 *
 * @returns lists of `n`, each a person; the order of the variants does not count
 */
export function people(variants: readonly Variant[]): readonly (readonly number[])[] {
  const living = variants.filter(v => v.weight > 0)
  const initials = filled(
    living.map(v => v.initials),
    living,
  )
  const { of } = labels(living.map(v => v.fields))
  const fields = filled(of, living)
  const groups = new Map<string, number[]>()
  for (const [k, { n }] of living.entries()) {
    const key = `${initials[k]}|${fields[k]}`
    groups.set(key, [...(groups.get(key) ?? []), n])
  }
  return [...groups.values(), ...variants.filter(v => v.weight === 0).map(v => [v.n])]
}

/** The value of each, '' filled by the one that nearly all others have. */
function filled(values: readonly string[], variants: readonly Variant[]): readonly string[] {
  const main = dominant(values.flatMap((v, k) => (v ? [[v, variants[k]!.weight] as const] : [])))
  return values.map(v => v || (main ?? ''))
}

/** The value that has nearly all of the weight; null where none has. */
export function dominant(weighed: readonly (readonly [string, number])[]): string | null {
  const sums = new Map<string, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  const all = [...sums.values()].reduce((a, b) => a + b, 0)
  for (const [value, weight] of sums) if (weight > 0 && weight >= SHARE * all) return value
  return null
}

/** A label for each list of fields: lists that share one, or are tied by a third that has both, have the same; '' for an empty one. */
function labels(lists: readonly (readonly string[])[]): { readonly of: readonly string[]; readonly count: number } {
  const root = new Map<string, string>()
  const find = (f: string): string => (root.get(f) === undefined || root.get(f) === f ? f : find(root.get(f)!))
  for (const list of lists)
    for (const f of list) {
      const [a, b] = [find(list[0]!), find(f)].sort() as [string, string]
      root.set(a, a)
      root.set(b, a)
    }
  const of = lists.map(list => (list.length ? find(list[0]!) : ''))
  return { of, count: new Set(of.filter(Boolean)).size }
}
