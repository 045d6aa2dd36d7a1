import { parentPort, workerData } from 'node:worker_threads'
import { read } from '../read.ts'
import { openTagger } from '../tagger/tagger.ts'
import { type Answer, END, failureOf, type Opened, type Task } from './message.ts'

/** One thread of the pool: opens the model once, then reads report after report. */
const port = parentPort!
const { model } = workerData as { model: string }
const opening = openTagger(model, 1)
const say = (message: Opened | Answer): void => port.postMessage(message)

async function answer({ n, report }: Task): Promise<Answer> {
  try {
    return { n, report: await read(report, await opening) }
  } catch (error) {
    return { n, failure: failureOf(error) }
  }
}

let turn: Promise<void> = opening.then(
  () => say({ opened: true }),
  error => say({ opened: false, failure: failureOf(error) }),
)
port.on('message', (task: Task | typeof END) => {
  // comes through between two windows, however long the report
  if (task === END) process.exit()
  turn = turn.then(async () => say(await answer(task)))
})
