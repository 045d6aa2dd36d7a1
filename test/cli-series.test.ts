import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, hearsay, read } from './command.ts'

const cwd = emptyFolder()
const data = join(cwd, 'data')
const env = { ...process.env, HEARSAY_DATA: data }
const run = (...args: string[]) => hearsay(args, { cwd, env })
const kept = (): string[] => readdirSync(join(data, 'series')).sort()

beforeAll(() => {
  writeFileSync(join(cwd, 'onda.csv'), 'date,killed_cum,injured\n2031-05-01,41,3\n2031-05-02,58,9\n2031-05-04,58,1\n')
  writeFileSync(
    join(cwd, 'onda.json'),
    '[{"report_date":"2031-05-01","killed_cum":41},{"report_date":"2031-05-02","killed_cum":58}]',
  )
  writeFileSync(join(cwd, 'odd.csv'), 'Tag;Tote\n2031-05-01;41\n')
  writeFileSync(join(cwd, 'bad.csv'), 'date,killed\n2031-05-01,41\nsoon,4\n2031-05-01,5\n2031-05-02,many\n2031-05-03,9\n')
  writeFileSync(join(cwd, 'empty.csv'), '')
  writeFileSync(
    join(cwd, 'report.txt'),
    'date 2031-05-03\nSince 1 May 2031, the flood in Onda has killed 58 people, the mayor said.\n\nAt least 40 people were killed in a fire in Selby on Monday, the town said.',
  )
})

test('a series is kept, listed, read against and removed', async () => {
  const added = await run(
    'series',
    'add',
    'onda.csv',
    '--name',
    'onda',
    '--where',
    'Onda',
    '--source',
    'the port',
    '--licence',
    'CC0',
  )
  expect(added).toMatchObject({ code: 0, err: '' })
  expect(added.out.replace(/added .*/, 'added')).toBe(`onda · Onda · 1 May 2031 to 4 May 2031
  source: the port · licence: CC0 · added
  killed_cum: killed, a running total; 3 days
  injured: injured, what each day added; 3 days
  note: It has no row for 1 of the 4 days between the first and the last.
`)
  expect((await run('series', 'list')).out).toContain('onda · Onda')
  const { out, code } = await read(['--series', 'all', '--format', 'json', 'report.txt'], { cwd, env })
  expect(code).toBe(0)
  const { figures } = JSON.parse(out) as {
    figures: { words: string; series: { name: string; match: string; day: string; daysBefore: number }[] }[]
  }
  const placed = figures.flatMap(f => f.series.map(s => `${f.words}: ${s.name} ${s.match} ${s.day} ${s.daysBefore}`))
  expect(placed).toEqual(['58: onda equal 2031-05-02 1'])
  const { out: rows } = await read(['--series', 'onda', '--format', 'csv', '--rows', 'figures', 'report.txt'], { cwd, env })
  expect(rows).toContain('The series “onda” has 58 killed (killed_cum) for 2 May 2031, 1 day before publication.')
  expect((await run('series', 'remove', 'onda')).out).toBe('The series “onda” is removed.\n')
  expect((await run('series', 'list')).out).toMatch(/^No series is kept in /)
})

test('the pool places figures as one thread does, with the same bytes for any number of jobs', async () => {
  await run('series', 'add', 'onda.json', '--name', 'onda', '--where', 'Onda')
  const one = await read(['--series', 'all', '--format', 'jsonl', '--jobs', '1', 'report.txt', 'report.txt'], { cwd, env })
  const two = await read(['--series', 'all', '--format', 'jsonl', '--jobs', '2', 'report.txt', 'report.txt'], { cwd, env })
  const single = await read(['--series', 'all', '--format', 'jsonl', 'report.txt'], { cwd, env })
  expect([one.code, two.out, single.out + single.out]).toEqual([0, one.out, one.out])
  expect(one.out).toContain('"name":"onda"')
  await run('series', 'remove', 'onda')
})

describe('what can’t be kept', () => {
  test('columns that can’t be told are named, with the flags to give', async () => {
    const { code, err } = await run('series', 'add', 'odd.csv', '--name', 'odd', '--where', 'Onda', '--date', 'Tag')
    expect([code, err]).toEqual([
      64,
      'hearsay: Which columns hold the counts can’t be told: give --value COLUMN --what killed, or --column COLUMN=WHAT for each of several. The columns are “Tag”, “Tote”. (BAD_USAGE)\n',
    ])
    for (const flags of [
      ['--value', 'Tote', '--what', 'killed'],
      ['--column', 'Tote=killed:children', '--counts', 'new'],
    ])
      expect(
        (await run('series', 'add', 'odd.csv', '--name', 'odd', '--where', 'Onda', '--date', 'Tag', '--replace', ...flags)).code,
      ).toBe(0)
    expect((await run('series', 'list')).out).toContain('Tote: killed children, what each day added; 1 days')
  })

  test('bad rows are named with their lines; nothing is kept, or the rest', async () => {
    const refused = await run('series', 'add', 'bad.csv', '--name', 'bad', '--where', 'Onda')
    expect(refused.err.trimEnd().split('\n')).toEqual([
      'hearsay: bad.csv, line 3: “soon” in “date” is no day such as 2024-09-27.',
      'hearsay: bad.csv, line 4: 2031-05-01 stands already at line 2.',
      'hearsay: bad.csv, line 5: “many” in “killed” is no count.',
      'hearsay: bad.csv was not kept: 3 rows of it can’t be read. Correct them, or keep the rest with --on-error skip. (BAD_SERIES)',
    ])
    expect([refused.code, kept().includes('bad.json')]).toEqual([65, false])
    const { code, out, err } = await run('series', 'add', 'bad.csv', '--name', 'bad', '--where', 'Onda', '--on-error', 'skip')
    expect([code, out.includes('2 days'), err.endsWith('hearsay: 3 rows skipped.\n')]).toEqual([1, true, true])
  })

  test.each([
    [['series', 'add', 'empty.csv', '--name', 'x', '--where', 'Onda'], 65, 'it is empty'],
    [['series', 'add', 'nowhere.csv', '--name', 'x', '--where', 'Onda'], 66, 'nowhere.csv is not there'],
    [['series', 'add', 'onda.csv', '--where', 'Onda'], 64, '--name'],
    [['series', 'add', 'onda.csv', '--name', 'x'], 64, '--where'],
    [['series', 'add', 'onda.csv', '--name', 'all', '--where', 'Onda'], 64, 'can’t be the name of a series'],
    [['series', 'add', 'onda.csv', '--name', 'x', '--where', 'Onda', '--column', 'killed_cum=hurt'], 64, 'WHAT is one of killed'],
    [['series', 'add', 'onda.csv', '--name', 'x', '--where', 'Onda', '--value', 'killed_cum'], 64, '--value needs --what'],
    [['series', 'remove', 'x'], 66, 'There is no series “x”.'],
    [['series'], 64, 'add, list or remove'],
    [['read', '--series', 'x', 'report.txt'], 66, 'There is no series “x”.'],
    [['read', '--rows', 'figures', '--format', 'json', 'report.txt'], 64, '--rows is for --format csv'],
  ] as const)('%j', async (args, code, says) => {
    const ended = await run(...args)
    expect([ended.code, ended.out]).toEqual([code, ''])
    expect(ended.err).toContain(says)
  })

  test('a name that is taken is not taken twice by accident', async () => {
    const add = ['series', 'add', 'onda.csv', '--name', 'twice', '--where', 'Onda']
    await run(...add)
    expect(await run(...add)).toMatchObject({ code: 64 })
    expect(await run(...add, '--replace')).toMatchObject({ code: 0 })
    expect(kept().filter(f => f.endsWith('.part'))).toEqual([])
  })
})
