import type { Action } from './action.ts'
import { check } from './check.ts'
import { cite } from './cite.ts'
import { correct } from './correct.ts'
import { corrections } from './corrections.ts'
import { figures } from './figures.ts'
import { forget } from './forget.ts'
import { merge } from './merge.ts'
import { original } from './original.ts'
import { people } from './people.ts'
import { reading } from './reading.ts'
import { report } from './report.ts'
import { saidBy } from './said-by.ts'
import { search } from './search.ts'
import { split } from './split.ts'
import { stats } from './stats.ts'
import { suggestions } from './suggestions.ts'
import { undo } from './undo.ts'
import { versions } from './versions.ts'

/** Every action, in the order in which help lists them. */
export const ACTIONS: readonly Action[] = [
  search,
  saidBy,
  figures,
  check,
  people,
  suggestions,
  merge,
  split,
  report,
  reading,
  original,
  cite,
  stats,
  correct,
  corrections,
  undo,
  versions,
  forget,
]
