import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, Speech } from './claim.ts'
import { relate } from './relation.ts'
import type { Word } from './word.ts'

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu)].map(m => ({
    word: m[0]
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’']/g, ''),
    start: m.index,
    end: m.index + m[0].length,
  }))

function claim(text: string, denies = false): Claim {
  const words = wordsOf(text)
  const marks = [...text.matchAll(/“[^”]*”/g)].map(m => [m.index, m.index + m[0].length] as const)
  return {
    ...{ text, words, denies },
    quoted: words.map(w => marks.some(([a, b]) => a < w.start && w.end < b)),
    names: words.map((w, k) => k > 0 && /^\p{Lu}/u.test(text.slice(w.start)) && text[w.start - 1] !== '“'),
  }
}

function speech(text: string, manner = 'said', negated = false): Speech {
  const words = wordsOf(text)
  return {
    text,
    words,
    of: words.map(() => 0),
    others: words.map(() => false),
    statements: [{ manner, negated, cue: '' }],
    mentions: w => words.some(x => x.word === w),
  }
}

const rel = (said: string, claimed: string, manner = 'said', negated = false, denies = false) => {
  const found = relate(claim(claimed, denies), speech(said, manner, negated), () => 1)
  return found && `${found.kind}: ${found.rule}`
}

describe('what was said and what is claimed', () => {
  test.each([
    // word for word
    ['We will rebuild the bridge before winter.', '“rebuild the bridge”', 'same: word for word'],
    ['We will rebuild the bridge before winter.', 'that we will rebuild the bridge', 'same: word for word'],
    ['The mayor’s plan is “a costly dream”, he thinks.', 'the scheme was “a costly dream”', 'same: word for word'],
    // few words changed
    ['We will rebuild the bridge before winter.', '“We will rebuild the tunnel before winter.”', 'changed: few words changed'],
    ['It cost 40 million crowns to repair.', '“It cost 60 million crowns to repair.”', 'changed: few words changed'],
    [
      'It has cost the town at least forty million crowns over six years.',
      'over six years it cost the town of Onda fifty million crowns',
      null,
    ],
    // of a claim that has but a word or two between quotation marks the others count too
    [
      'The ferry “sank quickly” off the island of Onda.',
      'the ferry “sank quickly” off the island of Cleo',
      'changed: few words changed',
    ],
    [
      'The ferry “sank quickly” off the island of Onda.',
      'the ferry “sank quickly” off the island of Onda',
      'same: word for word',
    ],
    ['The ferry “sank quickly” off the island of Onda.', 'the boat “sank quickly”', 'same: word for word'],
    // of whom one speaks is not what one says
    ['Onda Rovers forward Bo Roe took the boat to Cleo.', 'they are the Onda Rovers', null],
    // one word in the place of another of a claim that has too few
    ['The ferry will have a new deck of 300 metres.', 'the ferry will explode', null],
    ['The ferry will have a new deck of 300 metres.', 'the ferry will fail', null],
    [
      'The ferry will carry a new deck of 300 metres.',
      'the ferry will lack a new deck of 300 metres',
      'changed: few words changed',
    ],
    ['The ferry is safe.', 'the ferry is unsafe', 'opposite: antonym'],
    ['The ferry will arrive at the new pier.', 'the ferry will fail to arrive at the new pier', 'opposite: negation'],
    // the opposite
    ['We will rebuild the bridge before winter.', 'we will not rebuild the bridge before winter', 'opposite: negation'],
    ['There is no plan for a second bridge.', 'there is a plan for a second bridge', 'opposite: negation'],
    ['No money was lost on the way.', 'money was lost on the way', 'opposite: negation'],
    ['I don’t believe that the bridge was safe.', 'the bridge was safe', 'opposite: negation'],
    ['The old bridge is safe for heavy lorries.', 'the old bridge is dangerous for heavy lorries', 'opposite: antonym'],
    ['The claims about the mayor are untrue.', 'the claims about the mayor are true', 'opposite: negation'],
    ['Her stories about the drowned village are untrue.', 'the village drowned, as in her stories', 'opposite: negation'],
    ['Nobody on the council knew of the letter.', 'somebody on the council knew of the letter', 'opposite: negation'],
    // a clause that shares names only is another matter
    [
      'We cannot read Onda’s mind, but given the storms I think it wants the new ferry.',
      'he thinks that the new ferry is what Onda wants, given the storms',
      'meaning: same words in another order',
    ],
    // what is wrong is the line, not what was said
    ['I took the wrong boat. I stood in the wrong line.', '“took the wrong boat. I stood in the”', 'same: word for word'],
    ['That I took the boat is wrong.', 'I took the boat', 'opposite: negation'],
    // two negatives say yes
    ['There is no doubt that the bridge will stand.', 'the bridge will stand', 'same: word for word'],
    [
      'They did not leave the island until the storm had ended on Friday.',
      'they left the island only after the storm had ended on Friday',
      'meaning: same words in another order',
    ],
    // other words
    [
      'The commission received forty complaints from fishermen about the dredging.',
      'fishermen had sent forty complaints about dredging to the commission',
      'meaning: same words in another order',
    ],
    [
      'The commission received forty complaints from fishermen about the dredging.',
      'fishermen had sent 90 complaints about dredging to the commission',
      'changed: another number',
    ],
    [
      'The commission received forty complaints from fishermen about the dredging.',
      'goats ate the forty complaints that Belgium wrote',
      null,
    ],
    // nor is what could be what will be
    ['The old ferry, they fear, could sink.', 'the ferry will sink', null],
    ['The old ferry, they fear, will sink.', 'the ferry would sink', 'meaning: same words in another order'],
    ['The ferry from Onda could sink.', 'the ferry from Onda will sink', 'changed: few words changed'],
    ['The ferry from Onda will sink.', 'the ferry from Onda would sink', 'meaning: reported speech'],
    // two words of three are too few, and so is all but the verb
    ['We have the revised budget on the table.', 'they accept the revised budget', null],
    ['The council has the revised budget on the table.', 'the council would accept the revised budget', null],
    // a question before does not ask what comes behind
    [
      "'Late? Maybe, but it was possible,' Roe said. 'The new ferry was the fastest of all.'",
      'the new ferry was the fastest of all',
      'same: word for word',
    ],
    // not asserted
    ['If the frost holds, we close the harbour.', 'the frost holds', 'open: condition'],
    ['If the frost holds, we close the harbour.', 'we close the harbour', 'open: depends'],
    [
      'If the frost holds, we close the harbour.',
      'we close the harbour if the frost holds',
      'meaning: same words in another order',
    ],
    ['If the frost holds, we close the harbour.', 'we do not close the harbour', 'opposite: negation'],
    ['We close the harbour unless the ice melts.', 'the ice melts', 'open: condition'],
    ['I wish the old bridge was safe.', 'the old bridge was safe', 'open: undecided'],
    ['Police are looking into whether the fires were set.', 'the fires were set', 'open: undecided'],
    ['It could not be ruled out that more mines lay in the strait.', 'more mines lay in the strait', 'open: undecided'],
    ['Why would anybody close the harbour in May?', 'anybody would close the harbour in May', 'open: question'],
    [
      'We never saw it. Even if it rains, the harbour stays open all night.',
      'the harbour stays open all night',
      'same: word for word',
    ],
  ])('%s | %s', (said, claimed, want) => {
    expect(rel(said, claimed)).toBe(want)
  })

  test.each([
    ['denied', true, false, 'opposite: denial'],
    ['denied', true, true, 'same: word for word'],
    ['said', false, true, 'opposite: denial'],
    ['said', true, false, 'unsaid: unsaid'],
    ['asked', false, false, 'open: question'],
  ])('said by way of %s, negated %s, the claim a denial %s', (manner, negated, denies, want) => {
    expect(rel('the tower leans to the east', 'the tower leans to the east', manner, negated, denies)).toBe(want)
  })

  test('the verb of a statement may stand in the claim', () => {
    const hopes = { ...speech('to rebuild the old bridge'), statements: [{ manner: 'thought', negated: false, cue: 'hopes' }] }
    const rule = (claimed: string) => relate(claim(claimed), hopes, () => 1)?.rule
    expect(rule('that she hoped to rebuild the old bridge')).toBe('word for word')
    expect(rule('she was paid to rebuild the old bridge')).not.toBe('word for word')
  })

  test('that something is not known is what a claim says that leaves it open', () => {
    const [said, claimed] = ['the mayor has a plan for the pier', 'it is not known whether the mayor has a plan for the pier']
    expect(rel(said, claimed, 'knew', true)).toBe('meaning: same words in another order')
    expect(rel(said, 'the mayor has a plan for the pier', 'knew', true)).toBe('unsaid: unsaid')
    // who declined to say has not said that it is unknown
    expect(rel(said, claimed, 'said', true)).toBe('unsaid: unsaid')
  })

  test('a negative more in a claim, or less, is never confirmed', () => {
    const clause = fc.constantFrom(
      ...['the old bridge is safe', 'the ferry was full', 'the council will pay', 'the tower has moved', 'the boats are late'],
    )
    const behind = fc.constantFrom('', ' in the long dry summer', ' for the harbour of Onda', ', and the band played')
    fc.assert(
      fc.property(clause, behind, fc.boolean(), fc.boolean(), (main, rest, quotes, turned) => {
        const plain = `${main}${rest}`
        const negative = plain.replace(/ (is|was|will|has|are) /, ' $1 not ')
        const [said, claimed] = turned ? [negative, plain] : [plain, negative]
        expect(rel(said, quotes ? `“${claimed}”` : claimed)).toMatch(/^opposite/)
      }),
    )
  })

  test('what somebody else says inside a speech is not the speaker’s', () => {
    const whole = speech('my sister told me the well had run dry')
    const told = { ...whole, others: whole.words.map((_, k) => k > 3) }
    expect(relate(claim('the well had run dry'), whole, () => 1)?.kind).toBe('same')
    expect(relate(claim('the well had run dry'), told, () => 1)).toBeNull()
  })
})
