#!/usr/bin/env node
import './compile-late.ts'
import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { HearsayError } from '../report/error.ts'
import { addActions } from './actions.ts'
import { addAdd } from './add.ts'
import { addBundle } from './bundle.ts'
import { complain } from './complaint.ts'
import { addExport } from './export.ts'
import { cannotWrite, flushed, NOBODY_READS } from './output.ts'
import { addRead } from './read.ts'
import { addReread } from './reread.ts'
import { addSeriesCommand } from './series.ts'
import { addVerify } from './verify.ts'
import { VERSION } from './version.ts'

// without a listener a closed pipe would end the process with a stack; whoever writes is told by the write itself
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

const program = new Command('hearsay')
  .description('Reads dated news reports and lays open who said what, to whom, when and on whose word.')
  .version(VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .configureOutput({ outputError: () => {} })
  .exitOverride()
addRead(program)
addVerify(program)
addExport(program)
addBundle(program)
addAdd(program)
addReread(program)
addSeriesCommand(program)
await addActions(program, process.argv[2])

/** What commander says of a wrong command line, as one sentence of ours. */
function usageError({ message }: CommanderError): HearsayError {
  const said = message
    .replace(/^error: /, '')
    .replace(/\n\((Did you mean [^)]*)\)/, '. $1')
    .replace(/([^.?!])$/, '$1.')
  return new HearsayError('BAD_USAGE', `${said[0]!.toUpperCase()}${said.slice(1)} hearsay --help shows what there is.`)
}

async function run(): Promise<number> {
  const word = process.argv[2]
  if (word !== undefined && !word.startsWith('-') && !program.commands.some(c => c.name() === word) && existsSync(word))
    return complain(
      new HearsayError(
        'BAD_USAGE',
        `“${word}” is a file, not a command. To read it: hearsay read ${process.argv.slice(2).join(' ')}`,
      ),
    )
  try {
    await program.parseAsync()
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (!(error instanceof CommanderError)) return complain(error)
    if (error.exitCode === 0) return 0
    // without a command the whole help was printed
    return error.code === 'commander.help' ? new HearsayError('BAD_USAGE', '').exit : complain(usageError(error))
  }
}

const code = await run()
const broken = await flushed(process.stdout)
await flushed(process.stderr)
// and no waiting: standard input that nobody closes would keep the process
process.exit(code || !broken ? code : broken.code === 'EPIPE' ? NOBODY_READS : complain(cannotWrite('Standard output', broken)))
