import type { EntityType, Span } from '../report/index.ts'
import type { Gender } from './noun.ts'
import type { Token } from './token.ts'

/** What the words beside a name say of whom it names. */
export interface Role extends Span {
  readonly head: string
  readonly traits: readonly string[]
  readonly named: readonly string[]
  readonly kind: 'person' | 'body' | null
  readonly gender: Gender | null
}

/** A name where it stands, its titles aside. */
export interface Name extends Span {
  readonly tokens: readonly Token[]
  /** it, or a title before it, begins its sentence */
  readonly opens: boolean
  /** titles and the words around them that stand before it: “US Defense Secretary” */
  readonly title: Span | null
  readonly entity: EntityType | null
  /** stands behind “in” or “near” */
  readonly located: boolean
  /** what stands around it tells of it: “spokesman”, “a lawyer from Haifa” */
  readonly roles: readonly Role[]
  /** how sure its own words and those around make a person of it, in logits; 0 where they tell nothing */
  readonly personal: number
}
