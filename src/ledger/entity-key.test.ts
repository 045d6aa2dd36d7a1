import { describe, expect, test } from 'vitest'
import { toReading } from '../reading/reading.ts'
import { sample } from '../reading/sample.ts'
import { keysOf, parsedKey, plainKey } from './entity-key.ts'

const keysIn = (marked: string): string[] => [...keysOf(7, toReading(sample(marked))).values()]

describe('keys', () => {
  test.each([
    ['a full name', '[person=person: Amara Quist|Amara Quist] left.', 'person quist, amara quist'],
    [
      'a full name with a calling',
      'The [role=Amara Quist|coach] [person=person: Amara Quist|Amara Quist] left.',
      'person quist, amara quist||sport',
    ],
    ['with an initial', '[person=person: Amara W. Quist|Amara W. Quist] left.', 'person quist, amara quist|w|'],
    ['one word', '[person=person: Quist|Quist] left.', 'person quist #7'],
    ['one word with a title', '[person=person: President Quist|President Quist] left.', 'person quist #7'],
    ['nobody named', '[person=unnamed: officials|Officials] left.', 'unnamed officials #7 person:0-9'],
    ['a body', '[person=organisation: Norco Harbour Union|The Norco Harbour Union] left.', 'organisation norco harbour union'],
    [
      'a body spoken of as people',
      '[person=group: Norco Harbour Union|The Norco Harbour Union] left.',
      'organisation norco harbour union',
    ],
    ['people described', '[person=group: harbour masters|Harbour masters] left.', 'group harbour masters #7'],
    ['a state, whatever it is taken for', '[person=organisation: Ukraine|Ukraine] left.', 'place ukraine'],
    ['a state by another name', '[person=place: U.S.|The U.S.] left.', 'place united states'],
    ['a city', '[person=organisation: Norco|Norco] refused.', 'organisation norco'],
    ['a statement', '[person=document: statement|A statement] said so.', 'document statement #7'],
  ])('%s', (_, marked, key) => expect(keysIn(marked)).toEqual([key]))

  test('a body whose short form the report gives', () => {
    const marked =
      'The [person=organisation: Norco Harbour Union|Norco Harbour Union] ([person=organisation: Norco Harbour Union|NHU]) left.'
    expect(keysIn(marked)).toEqual(['organisation nhu=norco harbour union'])
  })

  test('two in one report with the same one word are two', () => {
    const keys = keysIn('[person=person: Quist|Quist] met [person=person: Mr Quist|Mr Quist].')
    expect(keys).toEqual(['person quist #7', 'person quist #7 person:10-18'])
  })

  test('a very long description has a key that a database can index', () => {
    const [key] = keysIn(`[person=unnamed: ${'é'.repeat(2000)}|x] left.`)
    expect(key!.length).toBeLessThan(400)
  })
})

test.each([
  [
    'person quist, amara quist|w|desk+stage',
    {
      kind: 'person',
      words: 'amara quist',
      surname: 'quist',
      initials: 'w',
      fields: ['desk', 'stage'],
      acronym: null,
      apart: false,
    },
  ],
  [
    'organisation nhu=norco harbour union',
    { kind: 'organisation', words: 'norco harbour union', surname: null, initials: '', fields: [], acronym: 'nhu', apart: false },
  ],
  ['person quist #7', { kind: 'person', words: 'quist', surname: null, initials: '', fields: [], acronym: null, apart: true }],
])('parsedKey %s', (key, parsed) => expect(parsedKey(key)).toEqual(parsed))

test.each(['person quist, amara quist', 'organisation norco harbour union'])('plainKey is its own: %s', key =>
  expect(plainKey(parsedKey(key))).toBe(key),
)
