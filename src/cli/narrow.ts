import { type Command, Option } from 'commander'

/** Which reports and statements `export` and `bundle` take; what each may be is checked when the ledger is open. */
export interface Narrowing {
  readonly outlet?: readonly string[]
  readonly publishedFrom?: string
  readonly publishedTo?: string
  readonly speaker?: string
  readonly kind?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly type?: readonly string[]
  readonly manner?: readonly string[]
  readonly negated?: boolean
}

interface FilterFlag {
  readonly flag: string
  /** what it takes; null where it is said or not said */
  readonly takes: string | null
  readonly several: boolean
  readonly says: string
}

const one = (flag: string, takes: string, says: string): FilterFlag => ({ flag, takes, several: false, says })
const several = (flag: string, takes: string, says: string): FilterFlag => ({
  flag,
  takes,
  several: true,
  says: `${says}; again for another`,
})

/** The same filters, by the same names, as the questions have. */
export const FILTERS: Readonly<Record<keyof Narrowing, FilterFlag>> = {
  outlet: several('--outlet', 'name', 'only reports of this outlet'),
  publishedFrom: one('--published-from', 'date', 'only reports published on this day or later: 2024-09-27, 2024-09 or 2024'),
  publishedTo: one('--published-to', 'date', 'only reports published on this day or before'),
  speaker: one('--speaker', 'name', 'only what this person or body says'),
  kind: several('--kind', 'kind', 'only what speakers of this kind say'),
  from: one('--from', 'date', 'only what was said on this day or later'),
  to: one('--to', 'date', 'only what was said on this day or before'),
  type: several('--type', 'type', 'only statements that are direct, mixed or indirect'),
  manner: several('--manner', 'manner', 'only statements made so: said, asked, denied, …'),
  negated: {
    flag: '--negated',
    takes: null,
    several: false,
    says: 'only words that were not said, or that their speaker denies',
  },
}

export function addNarrowing(command: Command): void {
  for (const { flag, takes, several, says } of Object.values(FILTERS)) {
    const option = new Option(takes === null ? flag : `${flag} <${takes}>`, says)
    if (several) option.argParser((value: string, before: readonly string[] = []) => [...before, value])
    command.addOption(option)
    if (takes === null) command.addOption(new Option(flag.replace('--', '--no-'), 'only the others'))
  }
}

/** The filters that were given, and none that were not. */
export const given = (flags: Narrowing): Partial<Narrowing> =>
  Object.fromEntries(
    Object.keys(FILTERS).flatMap(name =>
      flags[name as keyof Narrowing] === undefined ? [] : [[name, flags[name as keyof Narrowing]]],
    ),
  )
