import { expect, test } from 'vitest'
import type { Check } from './check-answer.ts'
import { checkLines } from './check-forms.ts'

const PLACE = { start: 4, end: 22, words: 'The bridge is safe' }

const row = (name: string, type: 'direct' | 'indirect', whose: 'theirs' | 'another'): Check['evidence'][number] => ({
  statement: {
    ...{ address: 'a1#attribution:4-22', place: 'text', speaker: { entity: 1, name, kind: 'person' }, type, manner: 'said' },
    ...{ negated: false, source: [], cue: [], content: [PLACE], to: null, via: null, saidOn: null, day: '2024-03-08' },
    ...{ chain: [], confidence: 0.9, continues: null, in: null, corrected: false },
    report: { id: 'a1', title: 'Bridge', outlet: 'Onda Post', published: '2024-03-08', url: null, version: 1 },
  } as unknown as Check['evidence'][number]['statement'],
  ...{ counts: true, whose, beside: null, relation: 'same', rule: 'word for word', close: 1, shared: [PLACE], changes: [] },
})

const told = (verdict: Check['verdict'], rule: string, evidence: Check['evidence']): string =>
  checkLines(
    {
      ...{ verdict, rule, speaker: 'Ada Kern', claim: 'the bridge is safe', parsed: 'given', evidence, passage: null },
      searched: { reports: 3, people: [], statements: 0, from: null, to: null, compared: 1 },
    },
    { columns: 400, color: false } as unknown as Parameters<typeof checkLines>[1],
  ).replace(/\s+/g, ' ')

test.each<[Check['verdict'], string, string, 'direct' | 'indirect', 'theirs' | 'another', string]>([
  ['verbatim', 'word for word', 'Ada Kern', 'direct', 'theirs', 'Word for word: Ada Kern is reported to have said it'],
  ['verbatim', 'word for word', 'Ada Kern', 'indirect', 'theirs', 'Word for word, but no quotation'],
  ['not-found', 'only under a condition', 'Ada Kern', 'direct', 'theirs', 'Not found as a statement: Ada Kern is reported with'],
  [
    'other-speaker',
    'word for word, by somebody else',
    'Bo Roe',
    'direct',
    'another',
    'not Ada Kern, but Bo Roe is reported to have said it.',
  ],
  ['other-speaker', 'few words changed, by somebody else', 'Bo Roe', 'direct', 'another', 'reported to have said nearly this.'],
])('%s, %s, by %s, %s', (verdict, rule, name, type, whose, want) => {
  expect(told(verdict, rule, [row(name, type, whose)])).toContain(want)
})

test('a statement tells what it shares with the claim, and for whom its speaker is taken', () => {
  const lines = told('verbatim', 'word for word', [row('minister', 'direct', 'theirs')])
  expect(lines).toContain('in common: The bridge is safe')
  expect(lines).toContain('taken to be Ada Kern')
  expect(told('verbatim', 'word for word', [row('Kern', 'direct', 'theirs')])).not.toContain('taken to be')
})
