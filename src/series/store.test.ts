import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Series } from './series.ts'
import { dataFolder, keepSeries, loadSeries, removeSeries, seriesNames } from './store.ts'

const data = mkdtempSync(join(tmpdir(), 'hearsay-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const series = (name: string): Series => ({
  ...{ form: 'series/1', name, where: ['Veldam'], source: 'the port', licence: 'CC0', added: '2031-06-01T08:00:00Z' },
  days: ['2031-05-01'],
  counts: [{ column: 'killed', what: 'killed', who: null, cumulative: true, values: [4] }],
})

test('what is kept comes back, by name or all, and goes', async () => {
  expect(await loadSeries(data, 'all')).toEqual([])
  await keepSeries(data, series('onda'))
  await keepSeries(data, series('Éire-2'))
  await keepSeries(data, { ...series('onda'), source: 'the town' })
  expect(await seriesNames(data)).toEqual(['onda', 'Éire-2'])
  expect(await loadSeries(data, ['onda', 'onda'])).toEqual([{ ...series('onda'), source: 'the town' }])
  expect(readdirSync(join(data, 'series')).filter(f => f.endsWith('.part'))).toEqual([])
  await removeSeries(data, 'Éire-2')
  await expect(loadSeries(data, ['Éire-2'])).rejects.toMatchObject({ code: 'NO_SUCH_SERIES' })
  await expect(removeSeries(data, 'nope')).rejects.toThrow('There is “onda”.')
})

test.each(['', 'all', '../x', 'a/b', '.hidden', 'a,b', 'x'.repeat(65)])('%j can’t be a name', async name => {
  await expect(keepSeries(data, series(name))).rejects.toMatchObject({ code: 'BAD_USAGE' })
})

test.each(['', '{', '{"form":"series/1"}', '{"form":"series/1","days":["2031-05-01"],"counts":[{"values":[]}]}'])(
  'a damaged file is told: %j',
  async text => {
    writeFileSync(join(data, 'series', 'bad.json'), text)
    await expect(loadSeries(data, ['bad'])).rejects.toMatchObject({ code: 'BAD_SERIES' })
    rmSync(join(data, 'series', 'bad.json'))
  },
)

test('a folder that can’t be made is told', async () => {
  await expect(keepSeries('/dev/null', series('onda'))).rejects.toMatchObject({ code: 'CANNOT_WRITE' })
})

test.each([
  [{ HEARSAY_DATA: '/h', XDG_DATA_HOME: '/x' }, '/h'],
  [{ XDG_DATA_HOME: '/x' }, '/x/hearsay'],
])('%j', (env, folder) => expect(dataFolder(env as NodeJS.ProcessEnv)).toBe(folder))
