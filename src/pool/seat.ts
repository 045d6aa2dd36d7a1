import { Worker } from 'node:worker_threads'
import { HearsayError, type Report } from '../report/index.ts'
import { type Answer, END, errorOf, type Opened, type Task } from './message.ts'

/** A place for one worker, and for the next when that one dies. */
export interface Seat {
  /** reports given that are not answered */
  readonly waiting: () => number
  /** resolves when the first worker's model is open */
  readonly opened: Promise<void>
  readonly read: (task: Task) => Promise<Report | Error>
  readonly close: () => Promise<void>
}

interface Given {
  readonly task: Task
  readonly done: (answer: Report | Error) => void
}

const died = (cause: Error): HearsayError =>
  new HearsayError('WORKER_LOST', `The worker that read this report died: ${cause.message}. Read the report again on its own.`, {
    cause,
  })

/**
 * A seat with a worker that opens its model.
 *
 * @param model folder of the model's files
 */
export function takeSeat(model: string): Seat {
  /** in the order in which the worker reads: the first is being read, none of the others is begun */
  let given: readonly Given[] = []
  let worker: Worker | null = null
  let closed = false
  let open: () => void
  let refuse: (error: Error) => void
  const opened = new Promise<void>((resolve, reject) => {
    open = resolve
    refuse = reject
  })
  opened.catch(() => {}) // told where it is awaited

  function start(): Worker {
    const made = new Worker(new URL('./worker.js', import.meta.url), { workerData: { model } })
    let cause = new Error('it ended without a word')
    made.on('message', (said: Opened | Answer) => {
      if ('opened' in said) return said.opened ? open() : refuse(errorOf(said.failure))
      const one = given.find(g => g.task.n === said.n)
      given = given.filter(g => g !== one)
      one?.done('report' in said ? said.report : errorOf(said.failure))
    })
    // `exit` always follows
    made.on('error', error => {
      cause = error
    })
    made.on('exit', () => {
      worker = null
      refuse(cause)
      const lost = closed ? given : given.slice(0, 1)
      given = closed ? [] : given.slice(1)
      for (const { done } of lost) done(died(cause))
      for (const { task } of given) post(task)
    })
    return made
  }

  /** Started only where there is work, a worker that can't live costs its reports and never a loop of starts. */
  function post(task: Task): void {
    worker ??= start()
    worker.postMessage(task)
  }

  worker = start()
  return {
    waiting: () => given.length,
    opened,
    read: task =>
      new Promise(done => {
        given = [...given, { task, done }]
        post(task)
      }),
    async close() {
      closed = true
      const last = worker
      if (!last) return
      await new Promise<void>(resolve => {
        last.once('exit', () => resolve()).postMessage(END)
      })
    },
  }
}
