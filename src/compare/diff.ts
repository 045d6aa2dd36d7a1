import { diffArrays } from 'diff'
import type { Span } from '../report/index.ts'

/** A stretch of words that two texts share, that only the one before has, or only the one after. Offsets count UTF-16 code units. */
export type Change =
  | { readonly kind: 'same'; readonly before: Span; readonly after: Span }
  | { readonly kind: 'gone'; readonly before: Span; readonly after: null }
  | { readonly kind: 'new'; readonly before: null; readonly after: Span }

const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'][\p{L}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** Beyond so many words gone and new, two texts are told apart as wholes: the time to find the shortest way between them grows with the square. */
const MOST = 1500

interface Word extends Span {
  readonly word: string
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))

/**
 * What became of a text's words in another version of it: words and signs are compared, spaces and line breaks are not.
 *
 * @returns stretches in the order of both texts, none empty; what is gone stands before what is new in its place
 * @example wordDiff('She said no.', 'She said yes.').map(c => c.kind) // ['same', 'gone', 'new', 'same']
 */
export function wordDiff(before: string, after: string): readonly Change[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const parts = diffArrays(old, now, { comparator: (a, b) => a.word === b.word, maxEditLength: MOST })
  const steps = parts?.map(
    ({ added, removed, count }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', count }) as const,
  ) ?? [{ kind: 'gone', count: old.length } as const, { kind: 'new', count: now.length } as const]
  const changes: Change[] = []
  let [a, b] = [0, 0]
  for (const { kind, count } of steps.filter(s => s.count > 0)) {
    if (kind === 'same') changes.push({ kind, before: around(old, a, count), after: around(now, b, count) })
    else if (kind === 'gone') changes.push({ kind, before: around(old, a, count), after: null })
    else changes.push({ kind, before: null, after: around(now, b, count) })
    if (kind !== 'new') a += count
    if (kind !== 'gone') b += count
  }
  return changes
}

const around = (words: readonly Word[], from: number, count: number): Span => ({
  start: words[from]!.start,
  end: words[from + count - 1]!.end,
})
