import { type Command, Option } from 'commander'
import type { FormName } from '../export/forms.ts'
import type { TableName } from '../export/item.ts'
import { HearsayError } from '../report/error.ts'
import { addNarrowing } from './narrow.ts'
import type { OutFlags } from './out.ts'
import { VERSION } from './version.ts'

interface ExportFlags extends OutFlags {
  readonly format: FormName
  readonly table?: TableName
  readonly offsets: 'utf-16' | 'code-point'
  readonly texts: boolean
  readonly bom: boolean
}

const NAMES: readonly FormName[] = ['jsonl', 'csv', 'parquet', 'web-annotation', 'claims', 'codebook']
const TABLES: readonly TableName[] = ['reports', 'attributions', 'figures', 'people']

/** Which forms each flag says something of. */
const FITS: Readonly<Record<string, readonly FormName[]>> = {
  table: ['csv', 'parquet'],
  offsets: ['jsonl', 'csv', 'parquet'],
  texts: ['parquet'],
  bom: ['csv', 'codebook'],
}

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .summary('write the ledger as readings, tables, annotations or claims')
    .description(
      'Writes the current readings of the ledger, people’s corrections in them, to a file or a folder, in the order in which the reports came.\nA filter on reports picks reports; a filter on statements picks those statements and the reports that have one. docs/export.md tells each form.',
    )
    .addOption(new Option('-f, --format <name>', 'what to write').choices(NAMES).makeOptionMandatory())
    .option(
      '-o, --out <file>',
      'write there: a file, or a folder for csv, parquet and codebook; names are given when all is whole',
    )
    .option('--ledger <place>', 'an SQLite file, or postgres://… (default: HEARSAY_LEDGER, else ledger.db in your data folder)')
    .addOption(new Option('--table <name>', 'of csv and parquet this table alone, as one file').choices(TABLES))
    .addOption(new Option('--offsets <unit>', 'what offsets count').choices(['utf-16', 'code-point']).default('utf-16'))
    .option('--no-texts', 'of parquet, leave whole texts out')
    .option('--no-bom', 'no byte order mark before csv')
  addNarrowing(command)
  command
    .option('--no-progress', 'no progress bar on standard error')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay export -f parquet -o flood/\n  hearsay export -f csv --table attributions --speaker "Amara Quist" -o quist.csv\n  hearsay export -f jsonl --published-from 2024-09 | hearsay verify -',
    )
    .action(async (flags: ExportFlags) => {
      process.exitCode = await exported(flags, command)
    })
}

async function exported(flags: ExportFlags, command: Command): Promise<number> {
  const { format, out, table = null, offsets, texts, bom } = flags
  for (const [flag, forms] of Object.entries(FITS))
    if (command.getOptionValueSource(flag) === 'cli' && !forms.includes(format))
      throw new HearsayError(
        'BAD_USAGE',
        `--format ${format} does not take ${flag === 'texts' || flag === 'bom' ? `--no-${flag}` : `--${flag}`}; ${forms.join(' and ')} do. Leave it out.`,
      )
  // databases, zod and parquet load slowly, and only these commands need them
  const [{ FORMS }, { items }, { outOf }] = await Promise.all([
    import('../export/forms.ts'),
    import('../export/items.ts'),
    import('./out.ts'),
  ])
  const form = FORMS[format]
  const folder = form.folder === 'unless-table' ? table === null : form.folder
  if (folder && (out === undefined || out === '-'))
    throw new HearsayError(
      'BAD_USAGE',
      `--format ${format} writes several files: name a folder with --out${form.folder === true ? '' : ', or one table with --table'}.`,
    )
  if (format === 'parquet' && out === undefined && process.stdout.isTTY)
    throw new HearsayError('BAD_USAGE', 'Parquet is not for a terminal: name a file with --out.')
  return outOf(flags, async ({ ledger, filter, open, watched }) => {
    const all = watched(items(ledger, filter, { entities: form.entities }))
    const { reports, rows, left } = await form.write(all, open, { offsets, table, texts, bom, program: VERSION })
    const without = left ? ` ${LEFT[format](left)}` : ''
    return out === undefined && !left
      ? ''
      : `hearsay: ${counted(reports, 'report')}${rows === reports ? '' : `, ${counted(rows, 'row')}`}.${without}\n`
  })
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const takenDown = (n: number): string => `${counted(n, 'report')} whose text was taken down ${n === 1 ? 'is' : 'are'} left out.`

/** What a form has no place for. */
const LEFT: Readonly<Record<FormName, (n: number) => string>> = {
  jsonl: takenDown,
  csv: takenDown,
  parquet: takenDown,
  'web-annotation': takenDown,
  codebook: takenDown,
  claims: n =>
    `${counted(n, 'statement')} left out: denied, not said, or nothing put forward as so (questions, orders, promises, blame, decisions).`,
}
