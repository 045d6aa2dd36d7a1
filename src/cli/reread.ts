import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { MODEL } from '../reader.ts'
import { HearsayError } from '../report/error.ts'
import type { RereadFlags } from './flags.ts'
import { jobs } from './jobs.ts'

export function addReread(program: Command): void {
  program
    .command('reread')
    .summary('read reports of the ledger anew with the present model')
    .description(
      'Reads reports of the ledger anew where their latest reading is by another model or another hearsay. The new reading is added and shown from then on;\nthe old ones stay, and people’s corrections go over to the new one where their words are found.',
    )
    .argument('[reports...]', 'ids of reports, or their first 8 characters or more')
    .option('--ledger <place>', 'an SQLite file, or postgres://… (default: HEARSAY_LEDGER, else ledger.db in your data folder)')
    .option('--all', 'all reports of the ledger')
    .option('--force', 'also those that this model and this hearsay have read')
    .addOption(
      new Option(
        '-f, --format <name>',
        'terminal: a summary at the end; jsonl: a line for each report once it is kept (default: terminal on a terminal, else jsonl)',
      ).choices(['terminal', 'jsonl']),
    )
    .addOption(
      new Option('-j, --jobs <number>', 'reports to read at once').argParser(jobs).default(availableParallelism(), 'one a core'),
    )
    .addOption(new Option('--model <folder>', "another model's folder").default(MODEL, "hearsay's own"))
    .option('--no-progress', 'no progress bar on standard error')
    .addHelpText('after', '\nExamples:\n  hearsay reread --all\n  hearsay reread --model new-model/ r17')
    .action(async (addresses: string[], flags: RereadFlags) => {
      if ((addresses.length === 0) === !flags.all)
        throw new HearsayError('BAD_USAGE', 'Give the ids of reports, or --all for all of them, not both.')
      const { rereadAll } = await import('./reread-run.ts')
      process.exitCode = await rereadAll(addresses, flags)
    })
}
