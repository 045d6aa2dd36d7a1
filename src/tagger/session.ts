import { InferenceSession, Tensor } from 'onnxruntime-node'
import { HearsayError } from '../report/index.ts'
import type { Features } from './features.ts'
import type { Window } from './windows.ts'

/** What the model says of one window, row after row, the leading [CLS] included. */
export interface Scores {
  readonly tags: Float32Array
  readonly links: Float32Array
  readonly entities: Float32Array
  readonly antecedents: Float32Array
}

export interface Session {
  readonly score: (features: Features, window: Window) => Promise<Scores>
  readonly close: () => Promise<void>
}

/**
 * One window a run: on a core of its own a batch gains nothing and pads (bench/README.md). `run` blocks its thread although it returns
 * a promise, so many reports are read in src/pool's workers.
 *
 * @param threads cores that one run may use
 */
export async function openSession(weights: Uint8Array, cls: number, threads: number): Promise<Session> {
  let session: InferenceSession
  try {
    session = await InferenceSession.create(weights, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
    })
  } catch (cause) {
    throw new HearsayError('DAMAGED_MODEL', 'The model cannot be opened by this version of onnxruntime. Install hearsay anew.', {
      cause,
    })
  }
  return {
    async score(f, { context, end }) {
      const row = (values: Int32Array, first: number): Tensor => {
        const out = new Int32Array(end - context + 1)
        out[0] = first
        out.set(values.subarray(context, end), 1)
        return new Tensor('int32', out, [1, out.length])
      }
      const out = await session.run({
        ids: row(f.ids, cls),
        case: row(f.letterCase, 0),
        quote: row(f.quote, 0),
        para: row(f.para, 0),
      })
      const rows = (name: keyof Scores): Float32Array => out[name]!.data as Float32Array
      return { tags: rows('tags'), links: rows('links'), entities: rows('entities'), antecedents: rows('antecedents') }
    },
    close: () => session.release(),
  }
}
