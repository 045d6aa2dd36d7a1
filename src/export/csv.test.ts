import { expect, test } from 'vitest'
import { csv } from './csv.ts'
import { gone, item, RAIN, written } from './sample.ts'
import { TABLES } from './tables.ts'

/** Cells of a CSV file, as RFC 4180 has them. */
function parsed(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8')
  expect(text.endsWith('\r\n')).toBe(true)
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const REPORTS = [item(RAIN, { title: 'Bridge reopens' }), gone('r2')]

test('a folder of tables, each with a byte order mark, a head and its rows', async () => {
  const { files, sent } = await written(csv, REPORTS)
  expect(Object.keys(files)).toEqual(['reports.csv', 'attributions.csv', 'figures.csv', 'people.csv'])
  for (const bytes of Object.values(files)) expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(sent).toEqual({ reports: 2, rows: 2 + 5 + 0 + 3, left: 0 })
})

test('every row has a cell for every column', async () => {
  const { files } = await written(csv, REPORTS, { bom: false })
  for (const [name, bytes] of Object.entries(files)) {
    const [head, ...rows] = parsed(bytes)
    const columns = TABLES[name.replace('.csv', '') as keyof typeof TABLES].columns.map(c => c.name).filter(c => c !== 'text')
    expect(head).toEqual(columns)
    for (const row of rows) expect(row).toHaveLength(columns.length)
  }
})

test('what stands in a row', async () => {
  const { files } = await written(csv, [item(RAIN, {}, { entities: new Map([['person:18-30', 'person quist, amara quist']]) })], {
    table: 'attributions',
    bom: false,
  })
  const [head, ...rows] = parsed(files['']!)
  const rowed = rows.map(row => Object.fromEntries(row.map((cell, k) => [head![k], cell])))
  expect(rowed[0]).toMatchObject({
    ...{ report: 'r1', address: expect.stringMatching(/^r1#attribution:3-/), outlet: 'The Daily Note', published: '2024-03-10' },
    ...{
      speaker: 'Amara Quist',
      type: 'direct',
      manner: 'wrote',
      negated: 'false',
      said_on: '2024-03-08',
      said_on_words: 'on Friday',
      day: '2024-03-08',
    },
  })
  expect(rowed[1]).toMatchObject({
    content: '“We will appeal,” … “and soon.”',
    content_spans: expect.stringMatching(/^\d+-\d+ \d+-\d+$/),
    day: '2024-03-10',
  })
  expect(rowed[2]).toMatchObject({ manner: 'denied', negated: 'true' })
  expect(rowed[4]!.in).toBe(rowed[3]!.address)
})

test('a cell that begins like a formula does not', async () => {
  const { files } = await written(csv, [item('[content#1|=SUM(A1:A9)] [source#1|she] [cue#1|wrote].', { outlet: '=1+1' })], {
    bom: false,
  })
  expect(files['attributions.csv']!.toString()).toContain(`"'=SUM(A1:A9)"`)
  expect(files['reports.csv']!.toString()).toContain(`"'=1+1"`)
})

test('offsets in code points', async () => {
  const [first] = await Promise.all([written(csv, [item(RAIN)], { table: 'attributions', bom: false, offsets: 'code-point' })])
  const [head, row] = parsed(first!.files['']!)
  expect(row![head!.indexOf('start')]).toBe('2')
})

test('only what was asked for', async () => {
  const all = item(RAIN)
  const kept = new Set([all.reading!.attributions[2]!.id])
  const { sent } = await written(csv, [{ ...all, kept }], { table: 'attributions' })
  expect(sent.rows).toBe(1)
})
