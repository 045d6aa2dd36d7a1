import { type Command, InvalidArgumentError, Option } from 'commander'
import { HearsayError } from '../report/index.ts'
import type { Mapped } from '../series/mapping.ts'
import { WHATS } from '../series/series.ts'
import { checkName, dataFolder, loadSeries, removeSeries } from '../series/store.ts'
import { addSeries } from './series-add.ts'
import { entryOf } from './series-entry.ts'

const data = (): string => dataFolder(process.env)

/** `killed_cum=killed`, `killed_children_cum=killed:children` */
function mapped(value: string, before: readonly Mapped[]): readonly Mapped[] {
  const m = /^(.+)=([a-z]+)(?::(.+))?$/.exec(value)
  const what = WHATS.find(w => w === m?.[2])
  if (!m || !what) throw new InvalidArgumentError(`Write COLUMN=WHAT or COLUMN=WHAT:WHO; WHAT is one of ${WHATS.join(', ')}.`)
  return [...before, { column: m[1]!, what, who: m[3]?.trim().toLowerCase() ?? null }]
}

const named = (value: string): string => {
  try {
    return checkName(value)
  } catch (error) {
    throw new InvalidArgumentError((error as HearsayError).message)
  }
}

export function addSeriesCommand(program: Command): void {
  const series = program
    .command('series')
    .summary('keep dated series, to place the figures of reports on')
    .description(
      'Keeps dated series of reported counts in your data folder (HEARSAY_DATA, else ~/.local/share/hearsay), each with its source and licence.\nhearsay read --series all then tells where each figure lies on them.',
    )
    .helpCommand(false)
  series
    .command('add')
    .summary('keep a series from a CSV or JSON file')
    .description(
      'Reads a CSV file whose first line names the columns, or a JSON list of objects, one a day, and keeps it; - is standard input.',
    )
    .argument('<file>', 'the series')
    .addOption(new Option('--name <name>', 'what to call it').argParser(named).makeOptionMandatory())
    .requiredOption(
      '--where <place>',
      'the place that it holds for; again for another name of it',
      (place: string, all: string[] = []) => [...all, place],
    )
    .option('--source <words>', 'who reported it')
    .option('--licence <words>', 'under which licence it may be used')
    .option('--date <column>', 'the column of the day (default: told by its name)')
    .addOption(
      new Option('--what <what>', 'what befell those counted, where the file counts several things or does not say').choices([
        ...WHATS,
      ]),
    )
    .option('--value <column>', 'the column of the count, with --what')
    .option('--column <mapping>', 'a column and what it counts; again for each of several', mapped, [])
    .addOption(
      new Option(
        '--counts <how>',
        'running totals, or what each day added (default: told by the columns’ names, else by whether they fall)',
      ).choices(['total', 'new']),
    )
    .addOption(
      new Option('--on-error <what>', 'where rows can’t be read: keep nothing, or skip them and keep the rest')
        .choices(['refuse', 'skip'])
        .default('refuse'),
    )
    .option('--replace', 'put it in the place of the one of this name')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay series add casualties_daily.json --name gaza --where Gaza --source "Ministry of Health in Gaza" --licence Unlicense\n  hearsay series add tolls.csv --name onda --where Onda --date Datum --value Tote --what killed',
    )
    .action(async (file: string, flags: Parameters<typeof addSeries>[2]) => {
      process.exitCode = await addSeries(data(), file, flags)
    })
  series
    .command('list')
    .summary('show the series that are kept')
    .action(async () => {
      const all = await loadSeries(data(), 'all')
      process.stdout.write(
        all.length ? all.map(entryOf).join('\n') : `No series is kept in ${data()}. Add one with hearsay series add.\n`,
      )
    })
  series
    .command('remove')
    .summary('forget a series')
    .argument('<name>', 'what it is called')
    .action(async (name: string) => {
      await removeSeries(data(), name)
      process.stdout.write(`The series “${name}” is removed.\n`)
    })
  series.action(() => {
    throw new HearsayError('BAD_USAGE', 'hearsay series takes add, list or remove. hearsay series --help shows what each does.')
  })
}
