import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { action } from '../actions/action.ts'
import { fieldsOf, flagsOf, inputOf } from './action-flags.ts'

const sample = action({
  name: 'sample',
  sentence: 'Be a sample',
  words: ['words'],
  changes: false,
  input: z.object({
    words: z.string().min(1).describe('Some words'),
    saidFrom: z
      .string()
      .regex(/^\d{4}$/, 'is not a year')
      .optional()
      .describe('A year.')
      .meta({ takes: 'year' }),
    type: z
      .array(z.enum(['direct', 'mixed']))
      .optional()
      .describe('A type'),
    negated: z.boolean().optional().describe('Only these').meta({ no: 'Only those' }),
    quiet: z.boolean().default(true).describe('Noise'),
    limit: z.int().min(1).max(9).default(5).describe('Rows'),
    body: z.object({ a: z.int() }).optional().describe('What is to be'),
  }),
  output: z.object({}),
  run: async () => ({}),
  terminal: () => '',
  rows: () => [],
})

const { fields, required } = fieldsOf(sample)
const flags = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, flagsOf(name, field, required.has(name))]))
const parse = (name: string, ...values: string[]) =>
  values.reduce<unknown>((before, value) => flags[name]![0]!.parseArg!(value, before as never), undefined)

test('fields as flags', () => {
  expect(Object.values(flags).flatMap(list => list.map(o => `${o.flags} | ${o.description}`))).toEqual([
    '--words <words> | some words',
    '--said-from <year> | a year',
    '--type <name> | a type',
    '--negated | only these',
    '--no-negated | only those',
    '--no-quiet | noise',
    '--limit <number> | rows',
    '--body <json> | what is to be',
  ])
  expect([...required]).toEqual(['words'])
})

test('values as they are meant', () => {
  expect(parse('limit', '7')).toBe(7)
  expect(parse('type', 'direct', 'mixed')).toEqual(['direct', 'mixed'])
  expect(parse('body', '{"a": 1}')).toEqual({ a: 1 })
})

test.each([
  ['limit', 'many', 'a whole number from 1 to 9'],
  ['limit', '2.5', 'a whole number from 1 to 9'],
  ['limit', '0', 'a whole number from 1 to 9'],
  ['limit', '', 'a whole number from 1 to 9'],
  ['type', 'loud', 'Allowed choices are direct, mixed'],
  ['body', '{', 'It takes JSON'],
])('--%s %s is refused', (name, value, why) => expect(() => parse(name, value)).toThrow(why))

describe('the input of an action', () => {
  test('words without flags, and flags', () => {
    expect(inputOf(sample, [['two', 'words']], { limit: 2, format: 'json', negated: false })).toEqual({
      words: 'two words',
      limit: 2,
      negated: false,
      quiet: true,
    })
  })

  test.each([
    [[['x']], { saidFrom: 'soon' }, /^--said-from “soon” is not a year\. hearsay sample --help/],
    [[[]], {}, /^words is wrong: .*\. hearsay sample --help/],
    [[['x']], { body: { a: 'b' } }, /^--body “b” is wrong: /],
  ])('%j %j is refused', (given, values, says) => {
    expect(() => inputOf(sample, given, values)).toThrow(says)
    expect(() => inputOf(sample, given, values)).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }))
  })
})
