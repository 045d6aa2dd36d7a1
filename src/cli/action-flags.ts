import { InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import type { Action } from '../actions/action.ts'
import { HearsayError } from '../report/error.ts'

/** What the JSON Schema of an action's input says of one of its fields. */
interface Field {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object'
  readonly description?: string
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Field
  /** of a flag that may be true or false: what `--no-` before it means */
  readonly no?: string
  /** what its value is, where the help is to say more than “words” */
  readonly takes?: string
}

export interface Fields {
  readonly fields: Readonly<Record<string, Field>>
  readonly required: ReadonlySet<string>
}

export function fieldsOf({ input }: Action): Fields {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input' }) as {
    properties?: Record<string, Field>
    required?: string[]
  }
  return { fields: properties, required: new Set(required) }
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)

/** The flags of one field: two for one that is true, false or not said. */
export function flagsOf(name: string, field: Field, required: boolean): Option[] {
  const { type, description = '', default: usual, no } = field
  const long = `--${kebab(name)}`
  const help = told(description)
  if (type === 'boolean') {
    if (usual === true) return [new Option(`--no-${kebab(name)}`, help)]
    return [new Option(long, help), ...(no === undefined ? [] : [new Option(`--no-${kebab(name)}`, told(no))])]
  }
  const one = type === 'array' ? (field.items ?? {}) : field
  const option = new Option(`${long} <${placeholder(one)}>`, help)
  const parse = parser(one)
  if (type === 'array') option.argParser((value: string, before: unknown[] | undefined) => [...(before ?? []), parse(value)])
  else option.argParser(parse)
  // checked above for lists too; here for the help alone
  if (one.enum) option.argChoices = [...one.enum]
  if (usual !== undefined && usual !== '') option.default(usual)
  return [required ? option.makeOptionMandatory() : option]
}

/** A description as help: without its full stop, and not beginning with a capital. */
const told = (words: string): string => words.replace(/^[A-Z](?=[a-z ])/, c => c.toLowerCase()).replace(/\.$/, '')

const placeholder = ({ type, enum: choices, takes }: Field): string =>
  takes ?? (choices ? 'name' : type === 'integer' || type === 'number' ? 'number' : type === 'object' ? 'json' : 'words')

function parser({ type, enum: choices, minimum, maximum }: Field): (value: string) => unknown {
  if (choices)
    return value => {
      if (!choices.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
      return value
    }
  if (type === 'integer' || type === 'number')
    return value => {
      const n = Number(value)
      const fits = value.trim() !== '' && Number.isFinite(n) && (type === 'number' || Number.isInteger(n))
      if (!fits || n < (minimum ?? -Infinity) || n > (maximum ?? Infinity))
        throw new InvalidArgumentError(`It takes a ${type === 'integer' ? 'whole ' : ''}number${range(minimum, maximum)}.`)
      return n
    }
  if (type === 'object')
    return value => {
      try {
        return JSON.parse(value)
      } catch {
        throw new InvalidArgumentError('It takes JSON.')
      }
    }
  return value => value
}

/** zod says of every whole number that it is a safe one. */
const range = (from?: number, to?: number): string => {
  const known = (n?: number) => n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER
  return known(from) && known(to)
    ? ` from ${from} to ${to}`
    : known(from)
      ? ` of ${from} or more`
      : known(to)
        ? ` of ${to} or less`
        : ''
}

/**
 * The input of an action from what commander made of the command line.
 *
 * @param given what stands without a flag, in the order of `action.words`
 * @throws HearsayError BAD_USAGE with the flag and what is wrong with its value
 */
export function inputOf(
  action: Action,
  given: readonly unknown[],
  flags: Readonly<Record<string, unknown>>,
): z.infer<Action['input']> {
  const { fields } = fieldsOf(action)
  const words = action.words.map((name, k) => {
    const value = given[k]
    return [name, Array.isArray(value) && fields[name]?.type !== 'array' ? value.join(' ') : value] as const
  })
  const own = Object.entries(flags).filter(([name]) => name in fields)
  const values = Object.fromEntries([...own, ...words].filter(([, value]) => value !== undefined && value !== ''))
  const parsed = action.input.safeParse(values)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  const name = String(path[0] ?? '')
  const shown = action.words.includes(name) ? name : `--${kebab(name)}`
  const value = path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], values)
  const what = value === undefined || value === '' ? '' : ` “${String(value)}”`
  throw new HearsayError(
    'BAD_USAGE',
    `${shown}${what} ${/^[A-Z]/.test(message) ? `is wrong: ${message}` : message}. hearsay ${action.name} --help shows what it takes.`,
  )
}
