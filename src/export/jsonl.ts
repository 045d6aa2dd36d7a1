import { withCodePoints } from '../reading/offsets.ts'
import type { Form } from './item.ts'

/** Readings in the form reading/1, one a line, corrections in them; a text that was taken down has none. */
export const jsonl: Form = {
  folder: false,
  entities: false,
  async write(items, open, { offsets }) {
    const sink = await open('')
    let [reports, left] = [0, 0]
    for await (const { reading } of items) {
      if (reading === null) {
        left++
        continue
      }
      reports++
      await sink(`${JSON.stringify(offsets === 'code-point' ? withCodePoints(reading) : reading)}\n`)
    }
    return { reports, rows: reports, left }
  },
}
