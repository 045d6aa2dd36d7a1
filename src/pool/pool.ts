import { Worker } from 'node:worker_threads'
import { HearsayError, type Report } from '../report/index.ts'
import { type Answer, errorOf, type Task } from './message.ts'

export interface Pool {
  /**
   * Reports, each with what was found in it, in the order in which they came; an Error stands in the place of one that could not be read, and one
   * that is given is handed on in its place. Takes at most two reports a worker ahead of the slowest.
   */
  readonly read: (reports: AsyncIterable<Report | Error>) => AsyncGenerator<Report | Error>
  readonly close: () => Promise<void>
}

interface Seat {
  worker: Worker
  /** reports given to the worker that it has not answered */
  readonly waiting: Map<number, (answer: Report | Error) => void>
}

const AHEAD = 2

/**
 * Workers that run the whole of `read`, one report after another on each.
 *
 * @param model folder of the model's files
 * @param jobs workers, at least 1; one a core is the most that helps
 * @throws RangeError for fewer than one worker
 */
export function openPool(model: string, jobs: number): Pool {
  if (!(Number.isInteger(jobs) && jobs >= 1)) throw new RangeError(`a pool needs at least one worker, not ${jobs}`)
  let count = 0
  let closed = false
  const seats: Seat[] = Array.from({ length: jobs }, () => seat())

  function seat(): Seat {
    const made: Seat = { worker: start(() => made), waiting: new Map() }
    return made
  }

  function start(of: () => Seat): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { model } })
    worker.on('message', (answer: Answer) => {
      const done = of().waiting.get(answer.n)
      of().waiting.delete(answer.n)
      done?.('report' in answer ? answer.report : errorOf(answer.failure))
    })
    worker.on('error', error => lost(of(), error))
    worker.on('exit', () => lost(of(), new Error('the worker ended')))
    return worker
  }

  /** A worker that died fails what it was reading; a new one takes its seat. */
  function lost(at: Seat, cause: Error): void {
    if (closed && at.waiting.size === 0) return
    const failed = [...at.waiting.values()]
    at.waiting.clear()
    for (const done of failed) done(new HearsayError('WORKER_LOST', `The worker that read this report died (${cause.message}). Read it again on its own.`, { cause }))
    if (!closed && failed.length) at.worker = start(() => at)
  }

  function one(report: Report): Promise<Report | Error> {
    const at = seats.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a))
    const task: Task = { n: count++, report }
    return new Promise(done => {
      at.waiting.set(task.n, done)
      at.worker.postMessage(task)
    })
  }

  return {
    async *read(reports) {
      const ahead: Promise<Report | Error>[] = []
      for await (const report of reports) {
        ahead.push(report instanceof Error ? Promise.resolve(report) : one(report))
        if (ahead.length >= jobs * AHEAD) yield await ahead.shift()!
      }
      while (ahead.length) yield await ahead.shift()!
    },
    async close() {
      closed = true
      await Promise.all(seats.map(s => s.worker.terminate()))
    },
  }
}
