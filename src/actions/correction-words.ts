/** A field of a correction in words: “yes”, “2024-09-27”, “reporters in Onda”. */
export function fieldWords(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(fieldWords).join(' … ') || 'none'
  if (typeof value !== 'object') return String(value)
  const { value: date, words, name, from, to } = value as Readonly<Record<string, unknown>>
  const said = date ?? words ?? name
  return said === undefined ? [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ') : String(said)
}

/** What of a mark is changed, as it was: for the list of corrections. */
export const wasIn = (
  target: object,
  set: object,
  was: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.keys(set).map(key => [key, fieldWords((target as Record<string, unknown>)[key])])),
  ...was,
})

interface Body {
  readonly set?: Readonly<Record<string, unknown>>
  readonly was?: Readonly<Record<string, string>>
}

const named = (key: string): string => key.replace(/[A-Z]/g, c => ` ${c.toLowerCase()}`)

/**
 * What a correction changes, in words.
 *
 * @param kind of the correction
 * @param body as its row keeps it
 * @example changeWords('details', '{"to":{"set":{"manner":"denied"},"was":{"manner":"said"}}}') // 'manner: said → denied'
 */
export function changeWords(kind: string, body: string): string {
  const { to } = JSON.parse(body) as { readonly to: Body & Readonly<Record<string, unknown>> }
  const nobody = kind.endsWith('figure') ? 'outlet' : 'nobody'
  const { set = kind === 'accept' ? {} : to, was = {} } = to
  return Object.entries(set)
    .map(([key, value]) => {
      const now = key === 'speaker' && value === null ? nobody : fieldWords(value)
      return `${named(key)}: ${was[key] === undefined ? now : `${was[key]} → ${now}`}`
    })
    .join('; ')
}
