import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { HearsayError } from '../report/index.ts'
import type { Series } from './series.ts'

/**
 * The folder that hearsay keeps things in: HEARSAY_DATA, else hearsay in XDG_DATA_HOME or ~/.local/share.
 *
 * @param env the environment of the process
 */
export const dataFolder = ({ HEARSAY_DATA, XDG_DATA_HOME }: NodeJS.ProcessEnv): string =>
  HEARSAY_DATA || join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'hearsay')

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,63}$/u

/** @throws HearsayError BAD_USAGE for a name that could not be a file's, or that means all */
export function checkName(name: string): string {
  if (!NAME.test(name) || name === 'all')
    throw new HearsayError(
      'BAD_USAGE',
      `“${name}” can’t be the name of a series. Use letters, digits, dots and dashes, at most 64, and not “all”.`,
    )
  return name
}

const folderIn = (data: string): string => join(data, 'series')
const fileIn = (data: string, name: string): string => join(folderIn(data), `${checkName(name)}.json`)

const cannotKeep = (path: string, cause: unknown): HearsayError =>
  new HearsayError(
    'CANNOT_WRITE',
    `${path} cannot be written: ${(cause as Error).message}. Name another folder in HEARSAY_DATA.`,
    { cause },
  )

/** Keeps a series, in the place of one of its name; written beside it and renamed, so that a name never stands for half a file. */
export async function keepSeries(data: string, series: Series): Promise<void> {
  const path = fileIn(data, series.name)
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await mkdir(folderIn(data), { recursive: true })
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify(series)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {})
    throw cannotKeep(path, cause)
  }
}

/** The names of the series that are kept, sorted. */
export async function seriesNames(data: string): Promise<readonly string[]> {
  const files = await readdir(folderIn(data)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new HearsayError(
      'UNREADABLE_FILE',
      `${folderIn(data)} can’t be read (${error.message}). Name another folder in HEARSAY_DATA.`,
    )
  })
  return files.flatMap(f => (f.endsWith('.json') ? [f.slice(0, -5)] : [])).sort()
}

/**
 * Series that are kept, in the order of their names given.
 *
 * @throws HearsayError NO_SUCH_SERIES, naming those that there are; BAD_SERIES for a damaged file
 */
export async function loadSeries(data: string, names: readonly string[] | 'all'): Promise<readonly Series[]> {
  const all = await seriesNames(data)
  if (names === 'all') return Promise.all(all.map(name => load(data, name)))
  for (const name of names) if (!all.includes(name)) throw noSuch(name, all)
  return Promise.all([...new Set(names)].map(name => load(data, name)))
}

async function load(data: string, name: string): Promise<Series> {
  const path = fileIn(data, name)
  const text = await readFile(path, 'utf8')
  try {
    const series = JSON.parse(text) as Series
    if (series.form === 'series/1' && series.counts.every(c => c.values.length === series.days.length)) return series
  } catch {
    // told below
  }
  throw new HearsayError('BAD_SERIES', `${path} is damaged. Add the series again with --replace.`)
}

/** @throws HearsayError NO_SUCH_SERIES */
export async function removeSeries(data: string, name: string): Promise<void> {
  const all = await seriesNames(data)
  if (!all.includes(name)) throw noSuch(name, all)
  await rm(fileIn(data, name))
}

const noSuch = (name: string, all: readonly string[]): HearsayError =>
  new HearsayError(
    'NO_SUCH_SERIES',
    `There is no series “${name}”. ${all.length ? `There ${all.length === 1 ? 'is' : 'are'} ${all.map(n => `“${n}”`).join(', ')}.` : 'None is kept: add one with hearsay series add.'}`,
  )
