import { describe, expect, test } from 'vitest'
import { digits } from './exact.ts'
import { numeralAt } from './numeral.ts'
import { quantities } from './quantity.ts'
import { tokens } from './token.ts'

const read = (text: string): string[] => {
  const t = tokens(text, [])
  const out: string[] = []
  for (let i = 0; i < t.length; i++) {
    const n = numeralAt(t, i)
    if (!n) continue
    out.push(digits(n.value))
    i = n.to - 1
  }
  return out
}

describe('one number', () => {
  test.each([
    ['41,534', ['41534']],
    ['forty-three', ['43']],
    ['one hundred and six', ['106']],
    ['two million three hundred thousand and ten', ['2300010']],
    ['a dozen', ['12']],
    ['half a dozen', ['6']],
    ['1.5 million', ['1500000']],
    ['$2.3bn', ['2300000000']],
    ['5m people', ['5000000']],
    ['5m deep', ['5']],
    ['12 crore', ['120000000']],
    ['4 thousand 3 hundred and 21', ['4321']],
    ['two thirds', ['2/3']],
    ['a third of them', ['1/3']],
    ['three quarters of a million', ['750000']],
    ['five and a half million', ['5500000']],
    ['one in five', ['0.2']],
    ['two out of five hundred', ['0.004']],
    ['¾', ['0.75']],
    ['1 4/5', ['1.8']],
    ['two hundred point zero three', ['200.03']],
    ['minus two', ['-2']],
    ['the 31st', ['31']],
    ['twenty-fifth', ['25']],
    ['hundreds of thousands', ['200000']],
    ['several hundred', ['200']],
    ['1 234 567', ['1234567']],
    ['10.000.000,00', ['10000000']],
    ['12,34,567.89', ['1234567.89']],
    ['1,3', ['1.3']],
    ['1,2,3,4', ['1', '2', '3', '4']],
    ['1.2.3.4', []],
    ['٤١٬٥٣٤', ['41534']],
    ['９９', ['99']],
    ['9'.repeat(400), ['9'.repeat(400)]],
    ['9'.repeat(4000), []],
    ['a second car', ['2']],
    ['a half-hearted reply', []],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values)
  })
})

describe('a number with its qualifiers', () => {
  test.each([
    ['at least 58 people', '58..'],
    ['more than 200 people', '>200..'],
    ['up to 10 people', '..10'],
    ['as many as 600 people', '..600'],
    ['fewer than 10 people', '..<10'],
    ['between 20 and 30 people', '20..30'],
    ['20–30 people', '20..30'],
    ['5 to 6 people', '5..6'],
    ['about 5-6,000 people', '~5000..6000'],
    ['nearly 80 people', '~80..80'],
    ['an estimated 1,000 men', '~1000..1000'],
    ['some 30 people', '~30..30'],
    ['dozens of people', '~24..'],
    ['more than a dozen people', '>12..'],
    ['200 or more people', '200..'],
    ['two or three people', '2..3'],
    ['exactly 12 people', '12..12'],
    ['2 to 3 million people', '2000000..3000000'],
    ['12 per cent of them', '12..12'],
  ])('%s', (text, bounds) => {
    const q = quantities(tokens(text, []))[0]!
    const least = q.least ? `${q.above ? '>' : ''}${digits(q.least)}` : ''
    const most = q.most ? `${q.below ? '<' : ''}${digits(q.most)}` : ''
    expect(`${q.about ? '~' : ''}${least}..${most}`).toBe(bounds)
  })
})
