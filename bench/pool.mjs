// The pool on the reports of a file: bench/pool.mjs FILE JOBS ROUNDS. Prints seconds, the workers opened and warmed up first.
import { readFileSync } from 'node:fs'
import '../dist/cli/compile-late.js'
import { makeReport } from '../dist/intake/report.js'
import { openPool } from '../dist/pool/pool.js'
import { MODEL } from '../dist/reader.js'
import { FORMATS } from '../dist/reading/format.js'
import { toReading } from '../dist/reading/reading.js'

const [file, jobs, rounds] = process.argv.slice(2)
const given = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
const pool = await openPool(MODEL, Number(jobs))
async function* reports(times) {
  for (let r = 0; r < times; r++) for (const fields of given) yield await makeReport(fields)
}
async function readAll(from) {
  let count = 0
  for await (const report of pool.read(from)) {
    FORMATS.jsonl.one(toReading(report))
    count++
  }
  return count
}
async function* few() {
  for (const fields of given.slice(0, 4)) yield await makeReport(fields)
}
await readAll(few())
const begun = performance.now()
const count = await readAll(reports(Number(rounds)))
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000, reports: count }))
await pool.close()
