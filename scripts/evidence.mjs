// The evidence behind each attribution of a JSON Lines file's reports, for `npm run score -- --calibrate`
import { createReadStream } from 'node:fs'
import { evidence } from '../dist/attribution/confidence.js'
import { origin, threads } from '../dist/attribution/thread.js'
import { reportLines } from '../dist/intake/lines.js'
import { read } from '../dist/read.js'
import { MODEL } from '../dist/reader.js'
import { openTagger } from '../dist/tagger/tagger.js'

const tagger = await openTagger(MODEL, 2)
for await (const { report } of reportLines(createReadStream(process.argv[2]))) {
  const done = await read(report, tagger)
  const all = threads(done)
  for (const a of done.marks.filter(m => m.kind === 'attribution')) {
    const thread = all.find(t => t.content[0].id === a.content[0] && (t.cue?.id ?? null) === (a.cue[0] ?? null))
    const of = evidence({ ...origin(thread), content: thread.content })
    console.log(JSON.stringify({ report: report.id, id: a.id, evidence: of }))
  }
}
