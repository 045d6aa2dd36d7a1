import { Argument, type Command, Option } from 'commander'
import type { Action } from '../actions/action.ts'
import type { AskFlags } from './ask.ts'

const FORMATS = ['terminal', 'json', 'csv']

/** What a command looks like in use, for its help. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  search: [
    'hearsay search ferry inspection',
    `hearsay search '"field hospital"' --speaker "Ada Berg" --from 2024-09`,
    "hearsay search 'near(hospital struck, 5) NOT exercise' --in text",
    'hearsay search --manner denied --format csv -o denials.csv -- ceasefire -talks',
  ],
  'said-by': ['hearsay said-by Ada Berg', 'hearsay said-by 12 --order oldest --words inspection'],
  figures: [
    'hearsay figures --what killed --where Onda --from 2024-09',
    'hearsay figures --unit percent --source "Election Office"',
  ],
  people: ['hearsay people berg', 'hearsay people --kind organisation --limit 50'],
  report: ['hearsay report 3f2a91c0', 'hearsay report 3f2a91c0 --text'],
  reading: ['hearsay reading 3f2a91c0 --format json | hearsay verify -'],
  original: [
    'hearsay original 3f2a91c0 -o page.html',
    'hearsay original 3f2a91c0 --warc -o page.warc.gz',
    'hearsay original 3f2a91c0 | sha256sum',
  ],
  check: ['hearsay check "Ada Berg said that the night ferry sails again on Monday"'],
  suggestions: ['hearsay suggestions', 'hearsay suggestions berg'],
  merge: ['hearsay merge 12 57 --why "both are the harbour master of Onda"', 'hearsay merge "Ada Berg" 3f2a91c0#person:66-78'],
  split: [
    'hearsay split 3f2a91c0#person:66-78 --why "the footballer of that name"',
    'hearsay split 12 --from 57 --why "mother and daughter"',
  ],
  correct: [
    'hearsay correct 3f2a91c0#attribution:41-97 --speaker "Ada Berg" --why "named two paragraphs before"',
    'hearsay correct 3f2a91c0#attribution:41-97 --manner denied --negated --said-on 2024-09-26 --when "on Thursday"',
    'hearsay correct 3f2a91c0#figure:120-126 --least 14 --most 20 --where Onda',
    'hearsay correct 3f2a91c0 --content "“We agreed,”" --speaker "Gad Lev" --source he',
    'hearsay correct 3f2a91c0 --figure "some 40" --what injured',
  ],
  corrections: ['hearsay corrections --held', 'hearsay corrections --undone --report 3f2a91c0#attribution:41-97'],
  undo: ['hearsay undo correction-12', 'hearsay undo merge-5'],
  versions: ['hearsay versions 3f2a91c0', 'hearsay versions 3f2a91c0 --from 1 --to 3'],
  forget: ['hearsay forget 3f2a91c0 --why "the outlet asked for it, letter of 3 March"'],
  stats: ['hearsay stats', 'hearsay stats --published-from 2024 --format csv'],
  cite: ['hearsay cite 3f2a91c0#attribution:41-97', 'hearsay cite 3f2a91c0#attribution:41-97 --style csl'],
}

/**
 * Makes a command of every action. They are loaded only where they may be meant: reading files needs none of them.
 *
 * @param word the command that is asked for
 */
export async function addActions(program: Command, word: string | undefined): Promise<void> {
  if (program.commands.some(c => c.name() === word)) return
  const [{ ACTIONS }, { fieldsOf, flagsOf }] = await Promise.all([import('../actions/actions.ts'), import('./action-flags.ts')])
  for (const action of ACTIONS) addAction(program, action, { fieldsOf, flagsOf })
}

function addAction(
  program: Command,
  action: Action,
  { fieldsOf, flagsOf }: Pick<typeof import('./action-flags.ts'), 'fieldsOf' | 'flagsOf'>,
): void {
  const { fields, required } = fieldsOf(action)
  const command = program
    .command(action.name)
    .summary(action.sentence[0]!.toLowerCase() + action.sentence.slice(1))
    .description(`${action.sentence}.`)
  for (const [k, name] of action.words.entries()) {
    const { description = '', type } = fields[name]!
    const more = k === action.words.length - 1 && (type === 'string' || type === 'array') ? '...' : ''
    const written = required.has(name) ? `<${name}${more}>` : `[${name}${more}]`
    command.addArgument(new Argument(written, description))
  }
  for (const [name, field] of Object.entries(fields))
    if (!action.words.includes(name)) for (const flag of flagsOf(name, field, required.has(name))) command.addOption(flag)
  command
    .addOption(
      action.base64
        ? new Option('-f, --format <name>', 'how to give it (default: terminal on a terminal, else bytes)').choices([
            ...FORMATS,
            'bytes',
          ])
        : new Option('-f, --format <name>', 'how to show it (default: terminal on a terminal, else json)').choices(FORMATS),
    )
    .option('--ledger <place>', 'an SQLite file, or postgres://… (default: HEARSAY_LEDGER, else ledger.db in your data folder)')
    .option('-o, --out <file>', 'write there instead of standard output')
  if (action.changes)
    command.option('--as <name>', 'who makes the change, for the record (default: HEARSAY_WHO, else your user name)')
  const examples = EXAMPLES[action.name]
  if (examples) command.addHelpText('after', `\nExamples:\n${examples.map(e => `  ${e}`).join('\n')}`)
  command.action(async (...args: unknown[]) => {
    const given = args.slice(0, action.words.length)
    const flags = args[action.words.length] as AskFlags
    const { ask } = await import('./ask.ts')
    process.exitCode = await ask(action, given, flags)
  })
}
