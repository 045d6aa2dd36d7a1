import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ColumnType, Stretch } from './column.ts'
import type { Choices, Form, Open, Sink } from './item.ts'
import { counted, type Table, wanted } from './tables.ts'

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** A row group is written when it has so many rows, or so many characters: what is held of a table at most. */
const ROWS = 8_000
const CHARACTERS = 12_000_000

const leaf = (name: string, type: Element['type'], more: Partial<Element> = {}): Element => ({
  ...{ name, type: type!, repetition_type: 'OPTIONAL' },
  ...more,
})

const list = (name: string, ...element: readonly Element[]): Element[] => [
  { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ...element,
]

const required = { repetition_type: 'REQUIRED' } as const

/** What a column is in Parquet; lists nest, as every reader of Parquet knows them. */
const ELEMENTS: Readonly<Record<ColumnType, (name: string) => readonly Element[]>> = {
  text: name => [leaf(name, 'BYTE_ARRAY', { converted_type: 'UTF8' })],
  int: name => [leaf(name, 'INT32')],
  double: name => [leaf(name, 'DOUBLE')],
  bool: name => [leaf(name, 'BOOLEAN')],
  day: name => [leaf(name, 'INT32', { converted_type: 'DATE' })],
  instant: name => [leaf(name, 'INT64', { converted_type: 'TIMESTAMP_MILLIS' })],
  texts: name => list(name, leaf('element', 'BYTE_ARRAY', { converted_type: 'UTF8', ...required })),
  spans: name =>
    list(
      name,
      { name: 'element', num_children: 2, ...required },
      leaf('start', 'INT32', required),
      leaf('end', 'INT32', required),
    ),
}

const dated = (value: string): Date | null => {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date
}

/** A value as the writer takes it. */
function stored(value: unknown, type: ColumnType): unknown {
  if (value === null) return null
  if (type === 'day' || type === 'instant') return dated(value as string)
  return type === 'spans' ? (value as readonly Stretch[]).map(({ start, end }) => ({ start, end })) : value
}

/** Hands on what is written whenever a row group is whole. */
class SinkWriter extends ByteWriter {
  readonly #sink: Sink
  constructor(sink: Sink) {
    super()
    this.#sink = sink
  }
  async flush(): Promise<void> {
    const bytes = this.getBytes().slice()
    this.index = 0
    await this.#sink(bytes)
  }
  override finish(): Promise<void> {
    return this.flush()
  }
}

/** One table's file, written row group by row group. */
async function file({ name, columns, rows }: Table, open: Open, choices: Choices) {
  const writer = new ParquetWriter({
    writer: new SinkWriter(await open(choices.table === null ? `${name}.parquet` : '')),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(c => ELEMENTS[c.type](c.name))],
    kvMetadata: [
      { key: 'hearsay.table', value: `${name}/1` },
      { key: 'hearsay.offsets', value: choices.offsets },
    ],
    createdBy: `hearsay version ${choices.program}`,
  })
  let held: (readonly unknown[])[] = []
  let characters = 0
  const flush = async (): Promise<void> => {
    const columnData = columns.map((c, at) => ({ name: c.name, data: held.map(row => stored(row[at], c.type)) }))
    held = []
    characters = 0
    await writer.write({ columnData, rowGroupSize: ROWS })
  }
  return {
    async take(item: Parameters<Table['rows']>[0]): Promise<number> {
      const taken = rows(item)
      for (const row of taken) {
        held.push(row)
        for (const value of row) if (typeof value === 'string') characters += value.length
        if (held.length === ROWS || characters > CHARACTERS) await flush()
      }
      return taken.length
    },
    async end(): Promise<void> {
      if (held.length) await flush()
      await writer.finish()
    },
  }
}

/** Tables for analysis: typed columns, row groups streamed. */
export const parquet: Form = {
  folder: 'unless-table',
  entities: true,
  async write(items, open, choices) {
    const files: Awaited<ReturnType<typeof file>>[] = []
    for (const table of wanted(choices)) files.push(await file(withTexts(table, choices), open, choices))
    let [reports, count] = [0, 0]
    for await (const item of items) {
      reports++
      const told = counted(item, choices)
      for (const f of files) count += await f.take(told)
    }
    for (const f of files) await f.end()
    return { reports, rows: count, left: 0 }
  },
}

/** With --no-texts the column stays, empty, so that files of both kinds are one table. */
function withTexts(table: Table, { texts }: Choices): Table {
  const at = table.columns.findIndex(c => c.name === 'text')
  return texts || at < 0
    ? table
    : { ...table, rows: item => table.rows(item).map(row => row.map((v, k) => (k === at ? null : v))) }
}
