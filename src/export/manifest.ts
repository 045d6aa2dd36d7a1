import { HearsayError } from '../report/error.ts'

/** `manifest.json`, the last file of a bundle: what is in it, and the SHA-256 of each of its files. */
export interface Manifest {
  readonly form: 'bundle/1'
  /** hearsay's version */
  readonly program: string
  /** whether readings have their texts and words, or the places of words alone */
  readonly texts: boolean
  /** what the ledger was narrowed to, as it was asked */
  readonly filters: Readonly<Record<string, unknown>>
  readonly reports: number
  readonly readings: number
  readonly corrections: number
  /** SHA-256 of the weights → how many readings are by them */
  readonly models: Readonly<Record<string, number>>
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

export const MANIFEST = 'manifest.json'

/** The only names that a bundle's files have: no path leads out of it. */
export const NAME = /^(?:manifest\.json|\d{6}\/(?:corrections|readings|reports)\.jsonl)$/

export const badBundle = (words: string, cause?: unknown): HearsayError => new HearsayError('BAD_BUNDLE', words, { cause })

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/**
 * A manifest from its text.
 *
 * @throws HearsayError BAD_BUNDLE
 */
export function manifestIn(text: string): Manifest {
  let m: Partial<Manifest> | null
  try {
    m = JSON.parse(text) as Partial<Manifest> | null
  } catch (cause) {
    throw badBundle('The bundle’s manifest.json is not JSON: it was changed or cut off. Fetch the bundle again.', cause)
  }
  if (m?.form !== 'bundle/1')
    throw badBundle(
      `The bundle’s manifest.json has the form ${JSON.stringify(m?.form ?? null)}, and this hearsay knows bundle/1. Use the hearsay that made it.`,
    )
  const files = Object.entries(m.files ?? {})
  const sound =
    [m.reports, m.readings, m.corrections].every(isCount) &&
    typeof m.texts === 'boolean' &&
    typeof m.models === 'object' &&
    files.every(([, f]) => isCount(f?.bytes) && /^[0-9a-f]{64}$/.test(f?.sha256))
  if (!sound)
    throw badBundle('The bundle’s manifest.json lacks some of what it must say. Make the bundle again with hearsay bundle.')
  return m as Manifest
}
