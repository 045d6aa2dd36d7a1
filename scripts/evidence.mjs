// The evidence behind each attribution of a JSON Lines file's reports, and the signs of its speaker: for `npm run score -- --calibrate` and scripts/surest.py
import { createReadStream } from 'node:fs'
import { evidence, tagged } from '../dist/attribution/confidence.js'
import { signsIn } from '../dist/attribution/sign.js'
import { speakersOf } from '../dist/attribution/speaker.js'
import { origin, threads } from '../dist/attribution/thread.js'
import { reportLines } from '../dist/intake/lines.js'
import { read } from '../dist/read.js'
import { MODEL } from '../dist/reader.js'
import { openTagger } from '../dist/tagger/tagger.js'

const tagger = await openTagger(MODEL, 2)
for await (const { report } of reportLines(createReadStream(process.argv[2]))) {
  const done = await read(report, tagger)
  const found = done.marks.filter(m => m.kind === 'attribution')
  const threadOf = new Map(threads(done).map(t => [`${t.content[0].id} ${t.cue?.id}`, t]))
  const all = found.map(a => threadOf.get(`${a.content[0]} ${a.cue[0]}`))
  const meant = speakersOf(done, all)
  const signs = signsIn(done)
  for (const [i, a] of found.entries()) {
    const parts = { ...origin(all[i]), content: all[i].content }
    const said = { tags: tagged(parts, tagger.calibration), speaker: meant(all[i]), manner: a.manner }
    console.log(JSON.stringify({ report: report.id, id: a.id, evidence: evidence(parts), signs: signs(all[i], said) }))
  }
}
