import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { checkPublished } from '../intake/published.ts'
import { MODEL } from '../reader.ts'
import type { AddFlags } from './flags.ts'
import { jobs } from './jobs.ts'

/** When bytes were fetched is known to the day at least. */
function fetched(value: string): string {
  const date = checkPublished(value)
  if (date.length < 10) throw new InvalidArgumentError('Give the day at least: 2024-09-27, or 2024-09-27T08:00Z.')
  return date
}

export function addAdd(program: Command): void {
  program
    .command('add')
    .summary('read reports and keep them in the ledger')
    .description(
      'Reads reports as hearsay read does and keeps them in the ledger: text, original bytes and reading. Of a folder, the files in it and in its folders\nthat end in .txt, .md, .html, .json or .jsonl. What is there already is passed over; another text at the same URL is a new version.\nWithout a file, or with -, it reads standard input.',
    )
    .argument('[files...]', 'reports, or folders of them')
    .option('--ledger <place>', 'an SQLite file, or postgres://… (default: HEARSAY_LEDGER, else ledger.db in your data folder)')
    .addOption(
      new Option(
        '-f, --format <name>',
        'terminal: a summary at the end; jsonl: a line for each report once it is kept (default: terminal on a terminal, else jsonl)',
      ).choices(['terminal', 'jsonl']),
    )
    .option('--published <date>', 'when the reports were published, as an ISO date or instant', checkPublished)
    .option('--outlet <name>', 'who published them')
    .option('--title <words>', 'their headline')
    .option('--url <url>', 'where they stand')
    .option('--fetched <instant>', 'when the files were fetched, as an ISO date or instant', fetched)
    .option('--charset <name>', 'the charset of the files, where they do not say it themselves')
    .addOption(
      new Option('-j, --jobs <number>', 'reports to read at once').argParser(jobs).default(availableParallelism(), 'one a core'),
    )
    .addOption(
      new Option('--errors <where>', 'where a report that cannot be read is told: on standard error only, or inline too')
        .choices(['stderr', 'inline'])
        .default('stderr'),
    )
    .addOption(new Option('--model <folder>', "another model's folder").default(MODEL, "hearsay's own"))
    .option('--no-progress', 'no progress bar on standard error')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay add reports.jsonl\n  hearsay add --ledger flood.db --outlet "The Daily Note" saved-pages/\n  curl -s https://example.org/news.html | hearsay add --url https://example.org/news.html --fetched 2024-09-27T08:00Z -',
    )
    .action(async (files: string[], flags: AddFlags) => {
      if (files.length === 0 && process.stdin.isTTY) process.stderr.write('hearsay: type or paste a report, then press Ctrl-D.\n')
      // the databases load slowly, and only what uses a ledger needs them
      const { addAll } = await import('./add-run.ts')
      process.exitCode = await addAll(files.length ? files : ['-'], flags)
    })
}
