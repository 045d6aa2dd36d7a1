import type { Reading } from '../reading/schema.ts'

/**
 * A reading without its text and without any words of spans, where a licence forbids to hand them on: their places stay. Whoever has the text gets the reading
 * back with `restored`, and the same SHA-256. Names, roles, the title, and the few words that a doubt's message quotes stay too.
 */
export const withheld = (reading: Reading): object => ({
  ...(without(reading) as object),
  form: 'reading/1 withheld',
  text: null,
})

function without(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(without)
  const copy = Object.fromEntries(Object.entries(value).map(([key, v]) => [key, without(v)]))
  return 'start' in value && 'words' in value ? { ...copy, words: null } : copy
}

/** The reading that `withheld` made less of, from its text. */
export function restored(less: object, text: string): unknown {
  const { headline, ...rest } = less as { readonly headline?: unknown; readonly title?: unknown }
  const title = typeof rest.title === 'string' ? rest.title : ''
  const back = Object.fromEntries(
    Object.entries(less).map(([key, value]) => [key, key === 'headline' ? filled(headline, title) : filled(value, text)]),
  )
  return { ...back, form: 'reading/1', text }
}

function filled(value: unknown, text: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(v => filled(v, text))
  const copy = Object.fromEntries(Object.entries(value).map(([key, v]) => [key, filled(v, text)]))
  return 'start' in copy && 'words' in copy && copy.words === null
    ? { ...copy, words: text.slice(copy.start as number, copy.end as number) }
    : copy
}
