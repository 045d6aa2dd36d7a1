// One thread: the whole of read to JSON for the reports of a file, model opened and warmed up first. Prints seconds and words.
import { readFileSync } from 'node:fs'
import '../dist/cli/compile-late.js'
import { makeReport } from '../dist/intake/report.js'
import { read } from '../dist/read.js'
import { MODEL } from '../dist/reader.js'
import { FORMATS } from '../dist/reading/format.js'
import { toReading } from '../dist/reading/reading.js'
import { openTagger } from '../dist/tagger/tagger.js'

const given = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
const tagger = await openTagger(MODEL, 1)
const one = async fields => FORMATS.jsonl.one(toReading(await read(await makeReport(fields), tagger))).length
for (const fields of given.slice(0, 3)) await one(fields)
const rounds = Number(process.argv[3] ?? 1)
const begun = performance.now()
for (let r = 0; r < rounds; r++) for (const fields of given) await one(fields)
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000, reports: given.length * rounds }))
