import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../reading/schema.ts'
import type { Item, TableName } from './item.ts'
import { parquet } from './parquet.ts'
import { gone, item, RAIN, written } from './sample.ts'
import { TABLES } from './tables.ts'

const FIGURE: Reading['figures'][number] = {
  ...{
    id: 'figure:0-3',
    start: 0,
    end: 3,
    words: 'ten',
    least: 10,
    most: 10,
    exact: null,
    about: true,
    what: 'injured',
    unit: null,
  },
  ...{
    who: null,
    where: null,
    means: null,
    period: { from: '2024-03', to: null },
    asOf: '2024-03-09',
    cumulative: false,
    certainty: 'stated',
  },
  ...{ partOf: null, attribution: null, onWhoseWord: 'outlet', series: [] },
}
const HUGE = { ...FIGURE, id: 'figure:0-3.2', least: null, most: null, exact: '123456789012345678901', asOf: null, period: null }

const rain = item(
  RAIN,
  { title: 'Bridge reopens' },
  { entities: new Map([['person:16-27', 'person quist, amara quist']]), fetched: '2024-03-10T09:30:00+02:00' },
)
const ITEMS: readonly Item[] = [
  { ...rain, reading: { ...rain.reading!, figures: [FIGURE, HUGE] } },
  { ...item('[content#1|Rain] [cue#1|is expected].', { id: 'r2', published: '2024', outlet: null }), version: 2, first: 'r1' },
  gone('r3'),
]

const bytesOf = async (items: readonly Item[], table: TableName, choices = {}): Promise<Buffer> =>
  (await written(parquet, items, { table, ...choices })).files['']!
const slice = (bytes: Buffer): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer

describe('by hyparquet', () => {
  test('each table has its columns, and every row', async () => {
    const { files } = await written(parquet, ITEMS)
    expect(Object.keys(files)).toEqual(['reports.parquet', 'attributions.parquet', 'figures.parquet', 'people.parquet'])
    for (const [name, { columns, rows }] of Object.entries(TABLES)) {
      const file = slice(files[`${name}.parquet`]!)
      const read = await parquetReadObjects({ file })
      expect(read).toHaveLength(ITEMS.flatMap(rows).length)
      expect(Object.keys(read[0]!)).toEqual(columns.map(c => c.name))
    }
  })

  test('values come back as they went in', async () => {
    const [first, second] = await parquetReadObjects({ file: slice(await bytesOf(ITEMS, 'attributions')) })
    const { attributions } = rain.reading!
    expect(first).toMatchObject({
      content: '“=SUM(A1:A9)”',
      negated: false,
      start: 3,
      day: new Date('2024-03-08'),
      confidence: 0.93,
    })
    expect(second!.content_spans).toEqual(attributions[1]!.content.map(({ start, end }) => ({ start, end })))
    expect(second!.chain).toEqual(['outlet', 'Amara Quist'])
  })

  test('a file says what its offsets count, and who wrote it', async () => {
    const { created_by, key_value_metadata } = await parquetMetadataAsync(
      slice(await bytesOf(ITEMS, 'people', { offsets: 'code-point' })),
    )
    expect(created_by).toBe('hearsay version 0.1.0')
    expect(key_value_metadata).toContainEqual({ key: 'hearsay.offsets', value: 'code-point' })
  })

  test('row groups are written as they fill', async () => {
    const long = 'x'.repeat(9_000_000)
    const items = [1, 2, 3, 4].map(n => item(`[content#1|Rain] [cue#1|is expected]. ${long}`, { id: `r${n}` }))
    const { row_groups, num_rows } = await parquetMetadataAsync(slice(await bytesOf(items, 'reports')))
    expect(row_groups.map(g => Number(g.num_rows))).toEqual([2, 2])
    expect(Number(num_rows)).toBe(4)
  })
})

describe('by DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-parquet-'))
  let ask: (sql: string) => Promise<unknown[][]>
  beforeAll(async () => {
    const { files } = await written(parquet, ITEMS)
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    writeFileSync(join(folder, 'none.parquet'), await bytesOf([], 'figures'))
    writeFileSync(join(folder, 'withheld.parquet'), await bytesOf(ITEMS, 'reports', { texts: false }))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    ask = async sql =>
      (
        await connection.runAndReadAll(sql.replace(/@(\w+)/g, (_, name) => `'${join(folder, name)}.parquet'`))
      ).getRowsJson() as unknown[][]
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each<[string, unknown[][]]>([
    ['select count(*) from @attributions', [['6']]],
    [
      'select speaker, count(*) from @attributions where not negated group by 1 order by 1 nulls last limit 2',
      [
        ['Amara Quist', '2'],
        ['The mayor', '1'],
      ],
    ],
    [
      "select a.content from @attributions a join @reports r on a.report = r.report where r.title is not null and a.manner = 'denied'",
      [['that the bridge was closed']],
    ],
    [
      'select report, version, first, published, published_day, outlet from @reports order by report',
      [
        ['r1', 1, 'r1', '2024-03-10', '2024-03-10', 'The Daily Note'],
        ['r2', 2, 'r1', '2024', '2024-01-01', null],
        ['r3', 1, 'r3', '2024-03-10', '2024-03-10', 'The Daily Note'],
      ],
    ],
    [
      'select least, most, exact, about, day, period_from from @figures',
      [
        [10, 10, null, true, '2024-03-09', '2024-03'],
        [null, null, '123456789012345678901', true, '2024-03-10', null],
      ],
    ],
    [
      'select len(content_spans), content_spans[2]."end" - content_spans[2].start from @attributions where len(content_spans) > 1',
      [['2', 11]],
    ],
    ['select chain[2] from @attributions where len(chain) = 2 limit 1', [['Amara Quist']]],
    ['select count(*), count(text), count(forgotten) from @reports', [['3', '2', '1']]],
    ['select count(*), count(text) from @withheld', [['3', '0']]],
    ['select epoch(fetched) from @reports where fetched is not null', [[Date.UTC(2024, 2, 10, 7, 30) / 1000]]],
    ['select max(day) from @attributions', [['2024-03-10']]],
    ['select count(*) from @none', [['0']]],
    [
      'select name, said, len(mention_spans), mentions from @people order by said desc, name limit 1',
      [['Amara Quist', 3, '3', 3]],
    ],
  ])('%s', async (sql, rows) => {
    expect(await ask(sql)).toEqual(rows)
  })

  test('columns have types, not words for everything', async () => {
    const types = Object.fromEntries((await ask('describe select * from @attributions')).map(([name, type]) => [name, type]))
    expect(types).toMatchObject({
      ...{ report: 'VARCHAR', negated: 'BOOLEAN', start: 'INTEGER', confidence: 'DOUBLE', day: 'DATE', chain: 'VARCHAR[]' },
      content_spans: 'STRUCT("start" INTEGER, "end" INTEGER)[]',
    })
    expect((await ask('describe select read from @reports'))[0]![1]).toMatch(/^TIMESTAMP/)
  })
})
