import { describe, expect, test } from 'vitest'
import type { Relation } from '../compare/relation.ts'
import { tokens } from '../ledger/tokens.ts'
import type { Member, Neighbour } from './check-around.ts'
import type { Spoken } from './check-speech.ts'
import { whoseOf } from './check-whose.ts'

const member = (entity: number, name: string, kind = 'person', roles: string[] = []): Member => ({
  ...{ entity, name, kind, roles, mentions: [name], places: [] },
})
const KERN = member(1, 'Ada Kern')
const ROE = member(2, 'Bo Roe')
const CROWD = member(3, 'night swimmers', 'group')

const near = (who: Member, start: number): Neighbour => ({ who, start, end: start + 40 })

/** The ferry is late, as somebody says between two others. */
function spoken(
  called: Member | null,
  source: string,
  around: Partial<ReturnType<Spoken['around']>>,
  cast = [KERN, ROE],
): Spoken {
  const text = `${' '.repeat(100)}The ferry is late.`
  const words = tokens(text)
  return {
    speech: {
      ...{ text, words, of: words.map(() => 0), others: words.map(() => false) },
      ...{ statements: [{ manner: 'said', negated: false, cue: 'said' }], mentions: () => true },
    },
    ...{ numbers: [1], report: 1, whole: text, entity: called?.entity ?? null, called, sources: [source] },
    ...{
      cast,
      around: () => ({
        start: 100,
        named: source === '' ? null : 20,
        bare: source === '',
        before: null,
        behind: null,
        inside: false,
        ...around,
      }),
    },
  }
}

const relation: Relation = {
  ...{
    rule: 'word for word',
    kind: 'same',
    close: 1,
    first: 0,
    last: 3,
    statement: 0,
    alignment: null,
    shared: [0, 1, 2, 3],
    telled: 2,
  },
}
const whose = (one: Spoken, roles: string[] = []): string =>
  whoseOf(one, relation, { entities: [1], people: [], roles: new Set(roles) }, ['Ada Kern'], () => new Set())

test.each<[string, Spoken, string]>([
  // nothing but what stands around tells: no crowd speaks with one mouth
  ['a bare quotation of a crowd, she speaks behind', spoken(CROWD, '', { behind: near(KERN, 130) }), 'theirs'],
  ['a bare quotation of a crowd, another speaks behind', spoken(CROWD, '', { behind: near(ROE, 130) }), 'another'],
  ['a bare quotation of somebody', spoken(ROE, '', { behind: near(KERN, 130) }), 'another'],
  ['a bare quotation of nobody', spoken(null, '', { behind: near(KERN, 130) }), 'nobody'],
  ['a crowd that is named as its speaker', spoken(CROWD, 'swimmers', { behind: near(KERN, 130) }), 'another'],
  // “No-one wants that,” she said
  ['no one, behind her', spoken(member(4, 'No-one'), 'she', { before: near(KERN, 20) }), 'theirs'],
  ['no one, behind another', spoken(member(4, 'No-one'), 'she', { before: near(ROE, 20) }), 'nobody'],
  // “Ada Kern said so. She added”
  ['a pronoun right behind her, of one not there', spoken(ROE, 'she', { before: near(KERN, 59) }), 'theirs'],
  ['a pronoun far behind her', spoken(ROE, 'she', { before: near(KERN, 20) }), 'another'],
  ['her name at the end of her post', spoken(member(7, 'Onda', 'place'), 'Onda’s envoy to the port Ada Kern', {}), 'theirs'],
  ['one who speaks for her', spoken(member(8, 'spokesman', 'unnamed'), 'a spokesman for Ada Kern', {}), 'described'],
  ['two of one first name', spoken(member(5, 'Ada Moss'), 'Ada', {}), 'theirs'],
  ['another of her last name', spoken(member(5, 'Bo Kern'), 'Kern', {}), 'another'],
  ['he, a spokesman', spoken(member(6, 'port spokesman', 'unnamed'), 'he', {}), 'another'],
  ['he, a port', spoken(member(6, 'Onda Port', 'organisation'), 'he', {}), 'nobody'],
])('%s', (_, one, want) => {
  expect(whose(one)).toBe(want)
})

test('a colon hands over to the one whom its sentence names', () => {
  const led = (text: string, called: Member | null, source: number | null): Spoken => {
    const one = spoken(called, source === null ? '' : 'Roe', { named: source, bare: source === null })
    const at = (m: Member) => {
      const start = text.indexOf(m.name)
      return start < 0 ? m : { ...m, places: [{ start, end: start + m.name.length }] }
    }
    const words = tokens(text).filter(t => t.start > text.indexOf('“'))
    return { ...one, cast: [KERN, ROE].map(at), speech: { ...one.speech, text, words } }
  }
  const handed = 'It helps, Bo Roe said. Ada Kern had another word: “The ferry is late.”'
  expect(whose(led(handed, ROE, null))).toBe('theirs')
  // the reader has joined it to what stands before
  expect(whose(led(handed, ROE, 16))).toBe('theirs')
  expect(whose(led('It helps. Ada Kern heard Bo Roe: “The ferry is late.”', ROE, null))).toBe('another')
  // he who says it stands in the sentence
  expect(whose(led('It helps. He told Ada Kern: “The ferry is late.”', ROE, 12))).toBe('another')
})

test('one of whom it is known what they are is described by words of that only', () => {
  const banker = spoken(member(6, 'port spokesman', 'unnamed'), 'a port spokesman', {})
  expect(whose(banker)).toBe('described')
  expect(whose(banker, ['port', 'port authority'])).toBe('described')
  expect(whose(banker, ['minister'])).toBe('another')
})

test('a pronoun right behind her is another’s where her sentence has them', () => {
  const there = { ...ROE, places: [{ start: 80, end: 86 }] }
  expect(whose(spoken(there, 'she', { before: near(KERN, 59) }, [KERN, there]))).toBe('another')
})

describe('whom the reader cannot mean', () => {
  const placed = (m: Member, ...starts: number[]): Member => ({
    ...m,
    places: starts.map(start => ({ start, end: start + m.name.length })),
  })
  /** “he” says it, whom the reader takes for the first of the two. */
  const guessed = (text: string, first: Member, second: Member, around: Partial<ReturnType<Spoken['around']>> = {}) => {
    const at = (m: Member) => placed(m, ...[...text.matchAll(new RegExp(m.name, 'g'))].map(x => x.index))
    const cast = [first, second].map(at)
    const start = text.indexOf('He ')
    const words = tokens(text).filter(t => t.start > text.indexOf('“'))
    const one = spoken(cast[0]!, 'He', { start, named: start + 2, ...around }, cast)
    const shared = words.flatMap((w, k) => (/ferry|late/.test(w.word) ? [k] : []))
    return whoseOf(
      { ...one, speech: { ...one.speech, text, words, of: words.map(() => 0), mentions: () => true } },
      { ...relation, shared },
      { entities: [1], people: [], roles: new Set() },
      ['Ada Kern'],
      () => new Set(),
    )
  }

  test.each<[string, string, Member, Member, boolean, string]>([
    ['one named only behind', 'Ada Kern wept. He said: “The ferry is late.” Bo Roe laughed.', ROE, KERN, false, 'theirs'],
    ['one named before too', 'Bo Roe saw Ada Kern. He said: “The ferry is late.” Bo Roe laughed.', ROE, KERN, false, 'another'],
    ['one named in the quotation', 'Ada Kern wept. He said: “The ferry of Roe is late.”', ROE, KERN, false, 'theirs'],
    ['she is named in the quotation', 'Bo Roe wept. He said: “The ferry of Kern is late.”', KERN, ROE, false, 'another'],
    ['he in a speech of his own', 'Bo Roe met Ada Kern. “He said: ‘The ferry is late,’” Roe said.', ROE, KERN, true, 'theirs'],
  ])('%s', (_, text, called, other, inside, want) => {
    expect(guessed(text, called, other, { inside })).toBe(want)
  })
})

test('her office is that of her who is named last before', () => {
  const office = member(9, 'her office', 'organisation')
  const at = { ...KERN, places: [{ start: 60, end: 68 }] }
  const asked = (who: string) =>
    whoseOf(
      spoken(office, 'her office', {}, [at, office]),
      relation,
      { entities: [], people: [], roles: new Set() },
      [who],
      () => new Set(),
    )
  expect([asked('Ada Kern’s office'), asked('Bo Roe’s office')]).toEqual(['theirs', 'another'])
})

test('a first name alone is hers whose last name the report has', () => {
  const one = spoken(member(5, 'Ada'), 'Ada', {}, [ROE])
  expect(whose(one)).toBe('theirs')
  expect(whose({ ...one, speech: { ...one.speech, mentions: () => false } })).toBe('another')
})
