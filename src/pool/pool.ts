import type { Report } from '../report/index.ts'
import { takeSeat } from './seat.ts'

export interface Pool {
  /**
   * Reports, each with what was found in it, in the order in which they came; an Error stands in the place of one that could not be read, and one
   * that is given is handed on in its place. Takes at most two reports a worker ahead of the slowest.
   *
   * @throws HearsayError NO_MODEL, DAMAGED_MODEL
   */
  readonly read: (reports: AsyncIterable<Report | Error>) => AsyncGenerator<Report | Error>
  readonly close: () => Promise<void>
}

/** One that is read, and one that is at hand when it is done. */
const AHEAD = 2

/**
 * Workers that run the whole of `read`, one report after another on each. It must be closed before the process exits.
 *
 * @param model folder of the model's files
 * @param jobs workers, at least 1; one a core is the most that helps
 * @throws RangeError for fewer than one worker
 */
export function openPool(model: string, jobs: number): Pool {
  if (!(Number.isInteger(jobs) && jobs >= 1)) throw new RangeError(`a pool needs at least one worker, not ${jobs}`)
  const seats = Array.from({ length: jobs }, () => takeSeat(model))
  let count = 0
  const one = (report: Report): Promise<Report | Error> =>
    seats.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)).read({ n: count++, report })
  return {
    async *read(reports) {
      await Promise.all(seats.map(seat => seat.opened))
      yield* inOrder(reports, one, jobs * AHEAD)
    },
    async close() {
      await Promise.all(seats.map(seat => seat.close()))
    },
  }
}

/** What `read` makes of each, in order, at most `most` begun; an answer goes out when it is there, however slowly the next report comes. */
async function* inOrder(
  reports: AsyncIterable<Report | Error>,
  read: (report: Report) => Promise<Report | Error>,
  most: number,
): AsyncGenerator<Report | Error> {
  const source = reports[Symbol.asyncIterator]()
  const begun: Promise<Report | Error>[] = []
  let next: Promise<IteratorResult<Report | Error>> | null = null
  let ended = false
  try {
    while (!ended || begun.length) {
      if (!ended && begun.length < most) next ??= source.next()
      const taken = next?.then(came => ({ came }))
      const first = begun[0]?.then(answer => ({ answer }))
      const now = await Promise.race([first, taken].filter(p => p !== undefined))
      if ('answer' in now) {
        begun.shift()
        yield now.answer
      } else {
        next = null
        if (now.came.done) ended = true
        else begun.push(now.came.value instanceof Error ? Promise.resolve(now.came.value) : read(now.came.value))
      }
    }
  } finally {
    // not awaited: a source that waits for its next report would hold up whoever stops
    if (!ended) source.return?.(undefined).catch(() => {})
  }
}
