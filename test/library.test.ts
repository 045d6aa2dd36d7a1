import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fields, Reader, Reading } from '../src/index.ts'
import { HOME, TINY } from './command.ts'

const { makeSeries, openReader } = (await import(join(HOME, 'dist/index.js'))) as typeof import('../src/index.ts')

test('the example of openReader runs as it is written', () => {
  const comment = /\/\*\*(?:(?!\*\/)[\s\S])*?@example\n((?:(?!\*\/)[\s\S])*?)\*\/\nexport async function openReader/.exec(
    readFileSync(join(HOME, 'src/reader.ts'), 'utf8'),
  )
  const example = comment![1]!.replace(/^ \* ?/gm, '')
  const program = `import { openReader } from 'hearsay'\n${example}`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: HOME, encoding: 'utf8' })
  expect(out).toBe('said “We will appeal,”\n')
})

describe('a reader', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader({ model: TINY, jobs: 2 })
  })
  afterAll(() => reader.close())

  const all = async (reports: AsyncIterable<Fields> | Iterable<Fields>): Promise<(Reading | Error)[]> => {
    const out: (Reading | Error)[] = []
    for await (const one of reader.readMany(reports)) out.push(one)
    return out
  }
  const report = (n: number): Fields => ({
    id: `r${n}`,
    text: `“We will appeal,” she said on Friday, ${'and again '.repeat(n % 4)}.`,
    language: 'en',
  })

  test('reads one as it reads many', async () => {
    expect(await all([report(1), report(2)])).toEqual([await reader.read(report(1)), await reader.read(report(2))])
  })

  test('places figures on the series that it is given', async () => {
    const about = { name: 'onda', where: ['Onda'], source: null, licence: null, added: null }
    const { series } = makeSeries('date,killed_cum\n2031-05-02,58', about)
    const fields = { text: 'Since 1 May 2031 the flood has killed 58 people.', published: '2031-05-03', language: 'en' }
    const placing = await openReader({ model: TINY, jobs: 1, series: [series] })
    const one = await placing.read(fields)
    const many = []
    for await (const reading of placing.readMany([fields])) many.push(reading)
    await placing.close()
    expect(one.figures.map(f => f.series.map(s => [s.name, s.match, s.daysBefore]))).toEqual([[['onda', 'equal', 1]]])
    expect(many).toEqual([one])
    expect((await reader.read(fields)).figures[0]!.series).toEqual([])
  })

  test('keeps the order, an Error in the place of what failed', async () => {
    async function* given(): AsyncGenerator<Fields> {
      yield report(0)
      yield { text: ' ' }
      yield { text: 'It rained.', published: 'yesterday' }
      yield { text: 7 as unknown as string }
      yield report(4)
    }
    const out = await all(given())
    expect(out.map(one => (one instanceof Error ? one.name : one.id))).toEqual([
      'r0',
      'HearsayError',
      'HearsayError',
      'RangeError',
      'r4',
    ])
    expect(out.slice(1, 3)).toMatchObject([{ code: 'BAD_REPORT' }, { code: 'BAD_DATE' }])
  })

  test('may be left in the middle', async () => {
    function* endless(): Generator<Fields> {
      for (let n = 0; ; n++) yield report(n)
    }
    for await (const one of reader.readMany(endless())) {
      expect(one).toMatchObject({ id: 'r0' })
      break
    }
  })

  test.each([
    [{ text: '' }, { code: 'BAD_REPORT' }],
    [{ text: 'It rained.', published: '27/09/2024' }, { code: 'BAD_DATE' }],
    [{ text: null as unknown as string }, { name: 'RangeError' }],
  ])('%j is refused', (fields, error) => expect(reader.read(fields)).rejects.toMatchObject(error))
})

test.each([
  ['/nowhere', 'NO_MODEL'],
  [join(HOME, 'examples'), 'NO_MODEL'],
])('a model in %s is refused', (model, code) => expect(openReader({ model })).rejects.toMatchObject({ code }))
