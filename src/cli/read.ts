import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { checkPublished } from '../intake/published.ts'
import { MODEL } from '../reader.ts'
import { FORMATS } from '../reading/format.ts'
import type { ReadFlags } from './flags.ts'
import { jobs } from './jobs.ts'
import { readAll } from './run.ts'

export function addRead(program: Command): void {
  program
    .command('read')
    .summary('lay open who said what in one report or many')
    .description(
      'Reads reports (plain text, HTML, JSON, or JSON Lines with one report a line) and shows every attribution: who said what, in which words.\nWithout a file, or with -, it reads standard input.',
    )
    .argument('[files...]', 'reports to read')
    .addOption(
      new Option(
        '-f, --format <name>',
        'how to show it (default: terminal on a terminal, else json for one report, jsonl for more)',
      ).choices(Object.keys(FORMATS)),
    )
    .addOption(new Option('--offsets <unit>', 'what offsets count').choices(['utf-16', 'code-point']).default('utf-16'))
    .option('--published <date>', 'when the report was published, as an ISO date or instant', checkPublished)
    .option('--outlet <name>', 'who published it')
    .option('--title <words>', 'its headline')
    .option('--url <url>', 'where it stands')
    .option('--charset <name>', 'the charset of the files, where they do not say it themselves')
    .option('--series <names>', 'tell where each figure lies on these series: all, or names parted by commas', value =>
      value === 'all' ? value : value.split(',').filter(Boolean),
    )
    .addOption(new Option('--rows <what>', 'what a row of csv is').choices(['attributions', 'figures']).default('attributions'))
    .addOption(
      new Option('-j, --jobs <number>', 'reports to read at once').argParser(jobs).default(availableParallelism(), 'one a core'),
    )
    .addOption(
      new Option(
        '--errors <where>',
        'where a report of many that cannot be read is told: on standard error only, or inline too, as an object in its place',
      )
        .choices(['stderr', 'inline'])
        .default('stderr'),
    )
    .option('-o, --out <file>', 'write there instead of standard output; the file gets its name when it is whole')
    .addOption(new Option('--model <folder>', "another model's folder").default(MODEL, "hearsay's own"))
    .option('--no-progress', 'no progress bar on standard error')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay read report.txt\n  hearsay read --published 2024-09-27 --format html --out page.html report.txt\n  hearsay read reports.jsonl --format jsonl --out readings.jsonl\n  curl -s https://example.org/news.html | hearsay read --format csv',
    )
    .action(async (files: string[], flags: ReadFlags) => {
      if (files.length === 0 && process.stdin.isTTY) process.stderr.write('hearsay: type or paste a report, then press Ctrl-D.\n')
      process.exitCode = await readAll(files.length ? files : ['-'], flags)
    })
}
