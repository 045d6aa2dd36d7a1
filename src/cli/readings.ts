import type { Pool } from '../pool/pool.ts'
import type { Report } from '../report/index.ts'

/** Stands in the pool's order for what it is not to read. */
const PASSED = new Error('not to be read')

export interface Found<T> {
  readonly item: T
  /** the report with its marks, why it could not be read, or null for an item that was not to be read */
  readonly result: Report | Error | null
}

/**
 * Each item with what was found in its report, in order, from a pool of workers that is opened when there is something to read.
 *
 * @param reportOf what is to be read of an item; an Error or null goes out in its place
 */
export async function* readings<T>(
  items: AsyncIterable<T>,
  reportOf: (item: T) => Report | Error | null,
  open: () => Pool,
): AsyncGenerator<Found<T>> {
  const source = items[Symbol.asyncIterator]()
  const given: { readonly item: T; readonly report: Report | Error | null }[] = []
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const [item, report] = [next.value, reportOf(next.value)]
    if (report !== null && !(report instanceof Error)) {
      given.push({ item, report })
      break
    }
    yield { item, result: report }
  }
  if (given.length === 0) return
  async function* reports(): AsyncGenerator<Report | Error> {
    yield given[0]!.report!
    for await (const item of { [Symbol.asyncIterator]: () => source }) {
      const report = reportOf(item)
      given.push({ item, report })
      yield report ?? PASSED
    }
  }
  for await (const result of open().read(reports())) {
    const { item } = given.shift()!
    yield { item, result: result === PASSED ? null : result }
  }
}
