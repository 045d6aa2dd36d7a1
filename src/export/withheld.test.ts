import { expect, test } from 'vitest'
import { verifyReading } from '../reading/verify.ts'
import { item, RAIN } from './sample.ts'
import { restored, withheld } from './withheld.ts'

const reading = item(RAIN, { title: 'Bridge reopens' }).made!

test('no words of the text are left, but names', () => {
  const less = JSON.stringify(withheld(reading))
  for (const words of ['We will appeal', 'bridge was closed', 'and soon', 'rain', 'on Friday']) expect(less).not.toContain(words)
  expect(less).toContain('Amara Quist')
})

test('it is no reading until the text comes back', () => {
  expect(() => verifyReading(withheld(reading))).toThrow(/form/)
})

test('with its text it is the same, byte for byte', () => {
  const back = restored(JSON.parse(JSON.stringify(withheld(reading))), reading.text)
  expect(JSON.stringify(back)).toBe(JSON.stringify(reading))
})

test('words of the headline come from the title', () => {
  const [said] = reading.attributions
  const span = { start: 0, end: 6, words: 'Bridge' }
  const headline = {
    attributions: [
      { ...said!, source: [], cue: [], content: [span], because: [], insertions: [], to: null, via: null, saidOn: null },
    ],
    figures: [],
  }
  const whole = { ...reading, headline }
  expect(restored(withheld(whole), whole.text)).toEqual(whole)
})
