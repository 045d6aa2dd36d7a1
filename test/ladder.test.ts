import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../src')

/** Each room of src/: the rooms it may import, and the outside packages that it alone may use. Rooms of one step never know each other. */
const LADDER: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  report: { rooms: [], packages: [] },
  intake: { rooms: ['report'], packages: ['@mozilla/readability', 'linkedom', 'eld', 'jschardet', 'encoding-sniffer', 'warcio'] },
  text: { rooms: ['report'], packages: [] },
  tagger: { rooms: ['report'], packages: ['onnxruntime-node'] },
  time: { rooms: ['report'], packages: [] },
  people: { rooms: ['report'], packages: [] },
  figures: { rooms: ['report'], packages: [] },
  attribution: { rooms: ['report'], packages: [] },
  'read.ts': { rooms: ['report', 'text', 'tagger', 'time', 'people', 'attribution', 'figures'], packages: [] },
  reading: { rooms: ['report'], packages: ['zod', 'picocolors'] },
  series: { rooms: ['report', 'intake', 'reading'], packages: ['csv-parse'] },
  pool: { rooms: ['report', 'read.ts', 'tagger'], packages: [] },
  'reader.ts': { rooms: ['report', 'intake', 'pool', 'read.ts', 'reading', 'series', 'tagger'], packages: [] },
  ledger: { rooms: ['report', 'intake', 'people', 'reading'], packages: ['kysely', 'libsql', 'pg'] },
  compare: { rooms: ['report'], packages: ['diff'] },
  export: { rooms: ['report', 'reading', 'ledger'], packages: ['fflate', 'hyparquet-writer'] },
  actions: { rooms: ['report', 'reading', 'ledger', 'compare'], packages: ['zod'] },
  cli: {
    rooms: [
      ...['report', 'intake', 'pool', 'read.ts', 'reader.ts', 'reading', 'series', 'tagger'],
      ...['ledger', 'export', 'actions'],
    ],
    packages: ['commander', 'cli-progress', 'zod'],
  },
  'index.ts': { rooms: ['report', 'reader.ts', 'reading', 'intake', 'series'], packages: [] },
}
/** The only rooms whose code may touch the machine; the rest runs in a browser. */
const NODE = ['intake', 'tagger', 'pool', 'reading', 'series', 'ledger', 'export', 'reader.ts', 'cli']
/** Packages that several rooms use: a schema is what they agree by. */
const SHARED = ['zod']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  f => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.includes('fixtures'),
)
const roomOf = (file: string): string => file.split('/')[0]!

function importsOf(file: string): string[] {
  const code = readFileSync(join(SRC, file), 'utf8')
  return [
    ...code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm),
  ].map(m => (m[1] ?? m[2] ?? m[3])!)
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

describe('the ladder', () => {
  test('every room has a rung, and every rung a room', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(LADDER).sort())
  })

  test.each(files)('%s keeps to its rung', file => {
    const room = roomOf(file)
    const rung = LADDER[room]!
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const to = roomOf(relative(SRC, normalize(join(SRC, dirname(file), specifier))))
        expect([room, ...rung.rooms], `${file} imports ${specifier}`).toContain(to)
      } else if (specifier.startsWith('node:')) expect(NODE, `${file} imports ${specifier}`).toContain(room)
      else expect(rung.packages, `${file} imports ${specifier}`).toContain(packageOf(specifier))
    }
  })

  test('an outside package has one room', () => {
    const all = Object.values(LADDER)
      .flatMap(r => r.packages)
      .filter(p => !SHARED.includes(p))
    expect(new Set(all).size).toBe(all.length)
  })

  test('no import cycles between files', () => {
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`a cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
      if (done.has(file)) return
      for (const s of importsOf(file).filter(s => s.startsWith('.'))) visit(normalize(join(dirname(file), s)), [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
  })
})

describe('the budget of lines', () => {
  const lengths = files.map(f => ({ f, n: readFileSync(join(SRC, f), 'utf8').split('\n').length - 1 })).sort((a, b) => a.n - b.n)
  test('median under 120, nine in ten under 310, none above 500', () => {
    expect(lengths[Math.floor(lengths.length / 2)]!.n).toBeLessThan(120)
    expect(lengths[Math.floor(lengths.length * 0.9)]!.n).toBeLessThan(310)
    expect(lengths.filter(x => x.n > 500)).toEqual([])
  })
})
