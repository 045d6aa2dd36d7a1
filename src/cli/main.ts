#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { CODES } from '../report/error.ts'
import { addRead } from './read.ts'
import { complain } from './complaint.ts'
import { addVerify } from './verify.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

const program = new Command('hearsay')
  .description('Reads dated news reports and lays open who said what, to whom, when and on whose word.')
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .showHelpAfterError('(hearsay --help shows what there is)')
  .exitOverride()
addRead(program)
addVerify(program)

try {
  await program.parseAsync()
} catch (error) {
  // commander has printed its own sentence already
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : CODES.BAD_USAGE.exit
  else process.exitCode = complain(error)
}
