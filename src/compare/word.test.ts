import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from './align.ts'
import { namedBeside, quotationAround } from './beside.ts'
import { negatives } from './negative.ts'
import { zonesOf } from './open.ts'
import { likeness, stem, type Word } from './word.ts'

const words = (text: string): Word[] => text.split(' ').map((word, k) => ({ word, start: k, end: k + 1 }))

test.each([
  ['stops', 'stopped', 0.9],
  ['labour', 'labor', 0.9],
  ['twenty', '20', 0.9],
  ['went', 'goes', 0.9],
  ['employs', 'employer', 0.7],
  ['harbour', 'harvest', 0],
  ['20', '200', 0],
  ['hopeful', 'hopeless', 0],
])('%s and %s are alike by %d', (a, b, want) => {
  expect(likeness(a, b)).toBe(want)
  expect(likeness(b, a)).toBe(want)
})

test('every word is like itself, and its stem is no longer by more than an ending', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), w => {
      expect(likeness(w, w)).toBe(1)
      expect(stem(w).length).toBeLessThanOrEqual(w.length + 3)
    }),
  )
})

test.each([
  ['they did not pay', 1],
  ['they did not pay without a fight', 2],
  ['not only that', 0],
  ['there is no doubt', 0],
  ['i dont think there any doubt', 0],
  ['they have not seen any boat', 1],
  ['no town has more bridges than this', 0],
  ['they did not decide until may', 0],
])('%s has %d negatives', (text, want) => expect(negatives(words(text))).toBe(want))

test('a claim’s alignment with itself has no errors, and every word has a step', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ferry', 'harbour', 'the', 'night', 'forty', 'seats'), { minLength: 1, maxLength: 12 }),
      list => {
        const all = words(list.join(' '))
        const { errors, steps } = align(all, all)
        expect(errors).toBe(0)
        expect(steps.map(s => s.claim)).toEqual(all.map((_, k) => k))
      },
    ),
  )
})

test.each([
  ['“It is late,” Ada Kern said.', 'Ada Kern'],
  ['“It is late,” said harbour master Ada Kern.', 'Ada Kern'],
  ['“It is late,” Ada Kern, the mayor, told reporters.', 'Ada Kern'],
  ['Ada Kern told reporters: “It is late.”', 'Ada Kern'],
  ['“We wait,” Ada Kern said. “It is late.”', 'Ada Kern'],
  ['“It is late,” Ada Kern was quoted by the agency as saying.', 'Ada Kern'],
  ['“It is late,” she said.', null],
  ['“It is late,” a spokesman for Ada Kern said.', null],
  ['A spokesman for Ada Kern said: “It is late.”', null],
  ['“It is late.” Ada Kern left.', null],
])('beside the quotation in %s stands %s', (text, want) => {
  const at = text.indexOf('late')
  const quotation = quotationAround(text, { start: at, end: at + 4 })
  expect(quotation && namedBeside(text, quotation)).toBe(want)
})

test.each([
  ['We leave if they attack.', ['condition: if they attack']],
  ['If you go there you will see it.', ['condition: If you go there']],
  ['They asked whether it rains.', ['undecided: whether it rains']],
  ['We see if it works.', ['undecided: if it works']],
  ['It is done, and who pays?', ['question: and who pays?']],
  ['Even if it rains, we go.', []],
  ['It rains.', []],
])('%s', (text, want) => {
  expect(
    zonesOf(text, { start: 0, end: text.length }).map(z => `${z.kind}: ${text.slice(z.start, z.end).replace(/^, /, '')}`),
  ).toEqual(want)
})
