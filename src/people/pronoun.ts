import type { Gender } from './noun.ts'

export interface Pronoun {
  readonly number: 'one' | 'many' | null
  readonly gender: Gender | null
  /** whom it can stand for */
  readonly of: 'person' | 'thing' | 'any' | 'speaker' | 'before'
}

const row = (number: Pronoun['number'], of: Pronoun['of'], gender: Gender | null = null): Pronoun => ({ number, of, gender })

/** `speaker`: whoever says the words around it; `before`: the noun just before it. */
const TABLE: readonly (readonly [string, Pronoun])[] = [
  ['he him his himself', row('one', 'person', 'male')],
  ['she her hers herself', row('one', 'person', 'female')],
  ['it its itself', row('one', 'thing')],
  ['they them their theirs themselves both', row('many', 'any')],
  ['i me my mine myself', row('one', 'speaker')],
  ['we us our ours ourselves', row('many', 'speaker')],
  ['who whom whose which that', row(null, 'before')],
]

export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  TABLE.flatMap(([list, p]) => list.split(' ').map(w => [w, p] as const)),
)
