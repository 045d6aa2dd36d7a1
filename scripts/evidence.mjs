// The evidence behind each attribution of a JSON Lines file's reports, for `npm run score -- --calibrate`
import { createReadStream } from 'node:fs'
import { attributions } from '../dist/attribution/attributions.js'
import { evidence } from '../dist/attribution/confidence.js'
import { origin, threads } from '../dist/attribution/thread.js'
import { reportLines } from '../dist/intake/lines.js'
import { read } from '../dist/read.js'
import { MODEL } from '../dist/reader.js'
import { openTagger } from '../dist/tagger/tagger.js'

const tagger = await openTagger(MODEL, 2)
for await (const { report } of reportLines(createReadStream(process.argv[2]))) {
  const marks = await read(report, tagger)
  const bare = { ...marks, marks: marks.marks.filter(m => m.kind !== 'attribution' && m.kind !== 'doubt') }
  const found = attributions(tagger.calibration)(bare).filter(m => m.kind === 'attribution')
  threads(bare).forEach((thread, i) => {
    console.log(
      JSON.stringify({ report: report.id, id: found[i].id, evidence: evidence({ ...origin(thread), content: thread.content }) }),
    )
  })
}
