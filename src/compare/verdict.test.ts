import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Relation } from './relation.ts'
import { judge, RULE_NAMES, type Whose, type Witness } from './verdict.ts'

const witness = (
  whose: Whose,
  kind: Relation['kind'],
  close = 1,
  rule: Relation['rule'] = 'word for word',
  shared = [0, 1, 2, 3],
): Witness => ({
  whose,
  relation: { kind, rule, close, shared, telled: shared.length - 1, first: 0, last: 3, statement: 0, alignment: null },
})

describe('verdicts', () => {
  test.each<[string, Witness[], string, number[]]>([
    ['nothing', [], 'not-found: nothing like it', []],
    ['their words', [witness('theirs', 'same')], 'verbatim: word for word', [0]],
    [
      'their words here, the opposite there',
      [witness('theirs', 'opposite'), witness('theirs', 'same')],
      'verbatim: word for word',
      [1],
    ],
    [
      'the opposite nearer than a change',
      [witness('theirs', 'changed', 0.8), witness('theirs', 'opposite', 0.9)],
      'denied: the opposite, in nearly the same words',
      [1],
    ],
    [
      'as near: the opposite',
      [witness('theirs', 'changed', 0.9), witness('theirs', 'opposite', 0.9)],
      'denied: the opposite, in nearly the same words',
      [1],
    ],
    [
      'a change nearer than the opposite',
      [witness('theirs', 'changed', 0.9), witness('theirs', 'opposite', 0.8)],
      'altered: few words changed',
      [0],
    ],
    ['another’s words', [witness('another', 'same')], 'other-speaker: word for word, by somebody else', [0]],
    [
      'another’s words, theirs in other words',
      [witness('theirs', 'meaning', 0.6), witness('another', 'same')],
      'other-speaker: word for word, by somebody else',
      [1],
    ],
    [
      'few words of another, changed',
      [witness('another', 'changed', 0.9, 'few words changed', [0, 1, 2])],
      'not-found: nothing like it',
      [],
    ],
    ['two small words of another', [witness('another', 'same', 1, 'word for word', [0, 1])], 'not-found: nothing like it', []],
    [
      'another’s opposite, theirs in other words',
      [witness('theirs', 'meaning', 0.6), witness('another', 'opposite', 0.9)],
      'not-found: the opposite, by somebody else',
      [1],
    ],
    ['their words only asked', [witness('theirs', 'open', 1, 'question')], 'not-found: only as a question', [0]],
    ['another’s question', [witness('another', 'open', 1, 'question')], 'not-found: nothing like it', []],
    [
      'another’s condition, left out',
      [witness('another', 'open', 1, 'depends')],
      'other-speaker: under a condition, by somebody else',
      [0],
    ],
    ['their condition, left out', [witness('theirs', 'open', 1, 'depends')], 'not-found: only under a condition', [0]],
    [
      'theirs in other words, another’s words nearer by far',
      [witness('theirs', 'meaning', 0.45), witness('another', 'changed', 0.9)],
      'other-speaker: few words changed, by somebody else',
      [1],
    ],
    [
      'theirs in other words, told nearer by far not to have been said',
      [witness('theirs', 'meaning', 0.45), witness('theirs', 'unsaid', 1, 'unsaid')],
      'not-found: told not to have been said',
      [1],
    ],
    [
      'theirs in other words, another’s not much nearer',
      [witness('theirs', 'meaning', 0.6), witness('another', 'changed', 0.8)],
      'paraphrase: the same in other words',
      [0],
    ],
    ['not said', [witness('theirs', 'unsaid', 1, 'unsaid')], 'not-found: told not to have been said', [0]],
    ['nobody’s', [witness('nobody', 'same')], 'not-found: words that nobody is read to say', [0]],
    ['one only described', [witness('described', 'same')], 'not-found: by somebody only described', [0]],
  ])('%s', (_, witnesses, want, list) => {
    const { verdict, rule, witnesses: found } = judge(witnesses)
    expect(`${verdict}: ${rule}`).toBe(want)
    expect(found).toEqual(list)
  })

  test('no question, condition or denial ever confirms', () => {
    for (const kind of ['open', 'unsaid', 'opposite'] as const)
      for (const whose of ['theirs', 'another', 'described', 'nobody'] as const)
        expect(['verbatim', 'altered', 'paraphrase']).not.toContain(judge([witness(whose, kind, 1, 'condition')]).verdict)
  })

  test('docs/check.md has every rule', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/check.md'), 'utf8')
    for (const name of RULE_NAMES) expect(page).toContain(name)
  })

  test('each rule has a name of its own', () => expect(new Set(RULE_NAMES).size).toBe(RULE_NAMES.length))
})
