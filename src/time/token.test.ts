import { expect, test } from 'vitest'
import { tokens } from './token.ts'

test.each([
  ['twenty-five days', ['NUM', 'UNITS'], [25]],
  ['two hundred and ten years', ['NUM', 'UNITS'], [210]],
  ['the twenty-first century', ['THE', 'ORD', 'UNIT'], [21]],
  ['a couple of weeks', ['NUM', 'UNITS'], [2]],
  ['several months', ['FEW', 'UNITS'], []],
  ['1,945 people', ['COUNTED', 'WORD'], [1945]],
  ['Sept. 5, 2016', ['MONTH', 'DAYNUM', 'COMMA', 'YEAR'], [9, 5, 2016]],
  ['9.30 p.m. EDT', ['DECIMAL', 'AMPM', 'ZONE'], [9.3]],
  ['9am', ['DAYNUM', 'AMPM'], [9]],
  ['New Year’s Eve', ['HOLIDAY'], []],
  ['the ’90s', ['THE', 'DECADE'], [90]],
  ['x2am', ['WORD', 'NAME', 'AMPM'], []],
  ['march and March', ['WORD', 'AND', 'MAYBE'], [3]],
  ['Monday’s', ['WEEKDAY', 'POSS'], [1]],
  ['one\n \ntwo', ['NUM', 'BREAK', 'NUM'], [1, 2]],
  ['1/2 and 2016-09-27', ['NAME', 'AND', 'ISO'], []],
])('%s', (text, classes, numbers) => {
  const found = tokens(text)
  expect(found.map(t => t.cls)).toEqual(classes)
  expect(found.filter(t => t.cls !== 'ISO' && t.cls !== 'NAME' && !Number.isNaN(t.n)).map(t => t.n)).toEqual(numbers)
  for (const t of found) expect(text.slice(t.start, t.end).length).toBeGreaterThan(0)
})
