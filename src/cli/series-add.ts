import { decode } from '../intake/charset.ts'
import { fileChunks } from '../intake/file.ts'
import { CODES, HearsayError } from '../report/index.ts'
import { makeSeries, tableOf } from '../series/made.ts'
import type { Given, Mapped } from '../series/mapping.ts'
import type { Count } from '../series/series.ts'
import { keepSeries, seriesNames } from '../series/store.ts'
import { mappingAsked, terminalAsker } from './series-ask.ts'
import { entryOf } from './series-entry.ts'

/** The flags of `hearsay series add`, as commander hands them over. */
interface Flags {
  readonly name: string
  readonly where: readonly string[]
  readonly source?: string
  readonly licence?: string
  readonly date?: string
  readonly what?: Count['what']
  readonly value?: string
  readonly column: readonly Mapped[]
  readonly counts?: 'total' | 'new'
  readonly onError: 'refuse' | 'skip'
  readonly replace?: boolean
}

/** Rows that can't be read are named, up to so many; then how many more there are. */
const NAMED = 20

/** Keeps a series from a file and says what it holds. Returns the exit code: rows that were skipped make it that of a run in which some failed. */
export async function addSeries(data: string, file: string, flags: Flags): Promise<number> {
  const { name, where, source = null, licence = null } = flags
  if (!flags.replace && (await seriesNames(data)).includes(name))
    throw new HearsayError(
      'BAD_USAGE',
      `There is a series “${name}” already. Choose another name, or put this one in its place with --replace.`,
    )
  const text = await textOf(file)
  const given = await completed(text, file, {
    date: flags.date,
    columns: columnsIn(flags),
    what: flags.what,
    counts: flags.counts,
  })
  const { series, faults, notes } = makeSeries(text, { name, where, source, licence, added: new Date().toISOString() }, given)
  for (const { at, message } of faults.slice(0, NAMED)) process.stderr.write(`hearsay: ${file}, ${at}: ${message}\n`)
  if (faults.length > NAMED) process.stderr.write(`hearsay: … and ${faults.length - NAMED} rows more.\n`)
  if (faults.length && flags.onError === 'refuse')
    throw new HearsayError(
      'BAD_SERIES',
      `${file} was not kept: ${rows(faults.length)} of it can’t be read. Correct ${faults.length === 1 ? 'it' : 'them'}, or keep the rest with --on-error skip.`,
    )
  await keepSeries(data, series)
  process.stdout.write(entryOf(series) + notes.map(n => `  note: ${n}\n`).join(''))
  if (faults.length === 0) return 0
  process.stderr.write(`hearsay: ${rows(faults.length)} skipped.\n`)
  return CODES.SOME_FAILED.exit
}

/** What the columns hold, asked for where somebody sits at the terminal and the file is not read from it. */
async function completed(text: string, file: string, given: Given): Promise<Given> {
  if (file === '-' || !process.stdin.isTTY || !process.stderr.isTTY) return given
  const { asker, close } = terminalAsker()
  try {
    return await mappingAsked(tableOf(text), given, asker)
  } finally {
    close()
  }
}

const rows = (n: number): string => `${n} row${n === 1 ? '' : 's'}`

function columnsIn({ value, what, column }: Flags): readonly Mapped[] {
  if (value === undefined) return column
  if (what === undefined) throw new HearsayError('BAD_USAGE', '--value needs --what: what befell those that the column counts.')
  return [...column, { column: value, what, who: null }]
}

async function textOf(path: string): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of fileChunks(path)) parts.push(chunk)
  return (await decode(Buffer.concat(parts), undefined, false)).text
}
