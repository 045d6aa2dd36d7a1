import type { Command } from 'commander'
import { HearsayError } from '../report/error.ts'
import { addNarrowing, given } from './narrow.ts'
import type { OutFlags } from './out.ts'
import { VERSION } from './version.ts'

interface BundleFlags extends OutFlags {
  readonly texts: boolean
}

export function addBundle(program: Command): void {
  const command = program
    .command('bundle')
    .summary('put reports into one zip that hearsay verify proves')
    .description(
      'Writes one zip: each report’s hashes, its text, its latest reading as it was made, people’s corrections, which model read it, and a manifest with the\nSHA-256 of every file. hearsay verify proves it on another machine. The same ledger gives the same bytes.',
    )
    .option('-o, --out <file>', 'write there instead of standard output; the file gets its name when it is whole')
    .option('--ledger <place>', 'an SQLite file, or postgres://… (default: HEARSAY_LEDGER, else ledger.db in your data folder)')
    .option(
      '--no-texts',
      'leave texts and the words of spans out, where a licence forbids to hand them on; their hashes and places stay',
    )
  addNarrowing(command)
  command
    .option('--no-progress', 'no progress bar on standard error')
    .addHelpText('after', '\nExamples:\n  hearsay bundle -o flood.zip --published-from 2024-09\n  hearsay verify flood.zip')
    .action(async (flags: BundleFlags) => {
      process.exitCode = await bundled(flags)
    })
}

async function bundled(flags: BundleFlags): Promise<number> {
  const { out, texts } = flags
  if (out === undefined && process.stdout.isTTY)
    throw new HearsayError('BAD_USAGE', 'A zip is not for a terminal: name a file with --out.')
  const [{ bundle }, { items }, { outOf }] = await Promise.all([
    import('../export/bundle.ts'),
    import('../export/items.ts'),
    import('./out.ts'),
  ])
  return outOf(flags, async ({ ledger, filter, open, watched }) => {
    const all = watched(items(ledger, filter, { entities: false }))
    const { manifest, sha256 } = await bundle(all, await open(''), { texts, program: VERSION, filters: given(flags) })
    const { reports, readings, corrections } = manifest
    return `hearsay: ${reports} reports, ${readings} readings, ${corrections} corrections; the bundle’s SHA-256 is ${sha256}.\n`
  })
}
