import { parentPort, workerData } from 'node:worker_threads'
import { read } from '../read.ts'
import type { Report } from '../report/index.ts'
import { openTagger } from '../tagger/tagger.ts'
import { type Answer, failureOf, type Task } from './message.ts'

/** One thread of the pool: opens the model once, then reads report after report. */
const port = parentPort!
const { model } = workerData as { model: string }
const opening = openTagger(model, 1)
opening.catch(() => {}) // the first task tells

async function answer({ n, report }: Task): Promise<Answer> {
  try {
    return { n, report: (await read(report, await opening)) as Report }
  } catch (error) {
    return { n, failure: failureOf(error) }
  }
}

port.on('message', async (task: Task) => port.postMessage(await answer(task)))
