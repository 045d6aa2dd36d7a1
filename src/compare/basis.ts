import type { Claim } from './claim.ts'
import { telling, type Word } from './word.ts'

/** The words of a claim that must stand as they are: those between quotation marks, else all but the “that” in front. */
export function basisOf({ words, quoted }: Pick<Claim, 'words' | 'quoted'>): readonly Word[] {
  const marked = words.filter((_, k) => quoted[k])
  if (marked.length > 1 || marked.some(w => telling(w.word))) return marked
  return wholeOf(words)
}

/** All words of a claim but the “that” in front. */
export const wholeOf = (words: readonly Word[]): readonly Word[] => (words[0]?.word === 'that' ? words.slice(1) : words)
