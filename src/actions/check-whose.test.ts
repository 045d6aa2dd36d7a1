import { expect, test } from 'vitest'
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
      ...{ statements: [{ manner: 'said', negated: false }], mentions: () => true },
    },
    ...{ numbers: [1], report: 1, entity: called?.entity ?? null, called, sources: [source] },
    ...{
      cast,
      around: () => ({
        start: 100,
        named: source === '' ? null : 20,
        bare: source === '',
        before: null,
        behind: null,
        ...around,
      }),
    },
  }
}

const relation: Relation = {
  ...{ rule: 'word for word', kind: 'same', close: 1, first: 0, last: 3, statement: 0, alignment: null, shared: [0, 1, 2, 3] },
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
