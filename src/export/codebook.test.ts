import { expect, test } from 'vitest'
import { CUES } from '../attribution/manner.ts'
import { attributionsOf } from './attributions-table.ts'
import { codebook } from './codebook.ts'
import { coded, VARIABLES } from './codes.ts'
import { item, RAIN, written } from './sample.ts'

const rows = (bytes: Buffer): number => bytes.toString().split('\r\n').length - 2

test('the files of the bundle', async () => {
  const { files, sent } = await written(codebook, [item(RAIN)])
  expect(Object.keys(files)).toEqual(['README.md', 'codebook.csv', 'units.csv', 'sheet.csv', 'hearsay.csv'])
  expect(sent).toEqual({ reports: 1, rows: 5, left: 0 })
  expect(rows(files['sheet.csv']!)).toBe(5)
  expect(rows(files['hearsay.csv']!)).toBe(5)
})

test('the coding sheet says nothing of what Hearsay thinks', async () => {
  const { files } = await written(codebook, [item(RAIN)], { bom: false })
  const [head, ...lines] = files['sheet.csv']!.toString().trimEnd().split('\r\n')
  expect(head!.split(',')).toHaveLength(VARIABLES.length + 3)
  for (const [k, line] of lines.entries()) expect(line).toBe(`${k + 1}${','.repeat(VARIABLES.length + 2)}`)
  const [units] = files['units.csv']!.toString().split('\r\n')
  for (const { name } of VARIABLES.filter(v => !['to'].includes(v.name))) expect(units).not.toContain(`"${name}"`)
})

test('a unit is shown in its report', async () => {
  const { files } = await written(codebook, [item(RAIN)], { bom: false })
  expect(files['units.csv']!.toString()).toContain('"Quist denied that the bridge was closed"')
})

test('every value that a reading may have has a code', () => {
  const labels = (name: string) => VARIABLES.find(v => v.name === name)!.codes.map(c => c.label)
  expect(labels('manner')).toEqual(Object.keys(CUES))
  expect(labels('type')).toEqual(['direct', 'mixed', 'indirect'])
  expect(labels('speaker_kind')).toEqual(['person', 'group', 'organisation', 'place', 'document', 'unnamed'])
})

test('Hearsay’s own codes', () => {
  const [first, , denial, , inner] = attributionsOf(item(RAIN)).map(row =>
    Object.fromEntries(VARIABLES.map(v => [v.name, coded(v, row)])),
  )
  expect(first).toEqual({
    statement: 1,
    extent: 1,
    speaker: 'Amara Quist',
    speaker_kind: 1,
    type: 1,
    manner: 2,
    negated: 0,
    to: 0,
    via: 0,
    said_on: '2024-03-08',
    inside: 0,
  })
  expect(denial).toMatchObject({ manner: 16, negated: 1 })
  expect(inner).toMatchObject({ inside: 1 })
})

test('the README’s code names every variable with codes', async () => {
  const { files } = await written(codebook, [])
  const readme = files['README.md']!.toString()
  const nominal = VARIABLES.filter(v => v.codes.length).map(v => `"${v.name}"`)
  expect(readme.split(nominal.join(', '))).toHaveLength(3)
})
