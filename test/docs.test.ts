import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ACTIONS } from '../src/actions/actions.ts'
import { CODES } from '../src/report/error.ts'
import { emptyFolder, HOME, hearsay } from './command.ts'

const doc = (name: string): string => readFileSync(join(HOME, 'docs', name), 'utf8')
/** The rows of a page's tables, cell by cell. */
const rows = (page: string): string[][] =>
  [...page.matchAll(/^\| (.*) \|$/gm)].map(m => m[1]!.split(' | ').map(cell => cell.trim()))

describe('docs/errors.md', () => {
  const table = rows(doc('errors.md')).filter(([code]) => /^`[A-Z_]+`$/.test(code!))

  test('has every code with its exit code and status, and no other', () => {
    const written = table.map(
      ([code, exit, status]) => [code!.slice(1, -1), { exit: Number(exit), status: Number(status) }] as const,
    )
    expect(Object.fromEntries(written)).toEqual(CODES)
    expect(written).toHaveLength(Object.keys(CODES).length)
  })

  test('says of each what is wrong and what to do', () => {
    for (const [code, , , wrong, next] of table) expect([wrong, next].every(Boolean), code).toBe(true)
  })
})

test('docs/reading.md has every doubt, and no other', () => {
  const code = readFileSync(join(HOME, 'src/report/mark.ts'), 'utf8')
  const there = [...code.slice(code.indexOf('type DoubtCode')).matchAll(/\| '([A-Z_]+)'/g)].map(m => m[1])
  const written = rows(doc('reading.md')).flatMap(([cell]) => cell!.match(/^`([A-Z_]+)`$/)?.[1] ?? [])
  expect(there.length).toBeGreaterThan(0)
  expect(written.sort()).toEqual(there.sort())
})

describe('docs/cli.md', () => {
  const page = doc('cli.md')
  /** The commands that are no actions: test/actions-docs.test.ts holds docs/actions.md to those. */
  const COMMANDS = [
    ...['', 'read', 'verify', 'export', 'bundle', 'add', 'reread', 'series', 'series add', 'series list', 'series remove'],
  ]
  const helps: Record<string, string> = {}
  beforeAll(async () => {
    for (const command of COMMANDS) helps[command] = (await hearsay([...command.split(' ').filter(Boolean), '--help'])).out
  })

  /** Flags with what they take, as the left column of the help has them: `-j, --jobs <number>`. */
  const flagsIn = (help: string): string[] => [...help.matchAll(/^ {2}((?:-\w, )?--[\w-]+(?: <\w+>)?)/gm)].map(m => m[1]!)

  test.each(COMMANDS)('has every flag of hearsay %s --help', command => {
    const flags = flagsIn(helps[command]!)
    expect(flags.length).toBeGreaterThan(0)
    for (const flag of flags)
      expect(page).toContain(
        flag
          .split(', ')
          .map(part => `\`${part}\``)
          .join(', '),
      )
  })

  test('has no flag that there is not', () => {
    const there = new Set(
      Object.values(helps)
        .flatMap(flagsIn)
        .flatMap(f => f.match(/--[\w-]+/g)!),
    )
    const written = rows(page).flatMap(([flag]) => flag!.match(/--[a-z][\w-]*/g) ?? [])
    expect(written.filter(flag => !there.has(flag))).toEqual([])
  })

  test('has every command, and every value that a flag may take', () => {
    const commands = [...helps['']!.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) /gm)].map(m => m[1]!)
    const own = commands.filter(c => !ACTIONS.some(a => a.name === c))
    expect(own.sort()).toEqual([...COMMANDS.filter(c => c && !c.includes(' ')), 'help'].sort())
    expect(commands).toHaveLength(own.length + ACTIONS.length)
    for (const command of own) expect(page).toMatch(new RegExp(`\\| \`hearsay ${command}[ \`]`))
    const values = [...helps.read!.replace(/\s+/g, ' ').matchAll(/choices: ((?:"[\w-]+"(?:, )?)+)/g)].flatMap(
      m => m[1]!.match(/[\w-]+/g)!,
    )
    expect(values).toContain('terminal')
    for (const value of values) expect(page).toContain(`\`${value}\``)
  })
})

describe('README.md', () => {
  const data = emptyFolder()
  const page = readFileSync(join(HOME, 'README.md'), 'utf8')
  const between = (name: string): string => page.split(`<!-- ${name} -->`)[1]!.split(`<!-- /${name} -->`)[0]!

  test('shows what the command prints', async () => {
    const [command, ...lines] = between('terminal')
      .trim()
      .replace(/^```\n|\n```$/g, '')
      .split('\n')
    const args = command!.replace('$ ./hearsay ', '').split(' ')
    const { out, code } = await hearsay(args, { cwd: HOME })
    expect(code).toBe(0)
    const printed = out.split('\n')
    for (const line of lines.filter(l => l !== '[…]')) expect(printed).toContain(line)
  })

  /** The words of a command as a shell hands them over: between quotation marks one argument, `*` the files that fit. */
  const argsOf = (line: string): string[] =>
    [...line.replace('$ ./hearsay ', '').matchAll(/"([^"]*)"|(\S+)/g)].flatMap(([, quoted, plain]) => {
      if (quoted !== undefined || !plain!.includes('*')) return [quoted ?? plain!]
      const [folder, name] = plain!.split('/') as [string, string]
      const fits = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
      return readdirSync(join(HOME, folder))
        .filter(file => fits.test(file))
        .sort()
        .map(file => join(folder, file))
    })

  test.each([
    ['series', (args: string[]) => args],
    // nobody reads this on a terminal
    ['ledger', (args: string[]) => (args[0] === 'add' ? args : [...args, '--format', 'terminal'])],
  ])('shows what the %s answers', async (name, asked) => {
    const env = { ...process.env, HEARSAY_DATA: data }
    let printed: string[] = []
    for (const line of between(name).trim().split('\n').slice(1, -1)) {
      if (line.startsWith('$ ')) {
        const { out, code } = await hearsay(asked(argsOf(line)), { cwd: HOME, env })
        expect(code, line).toBe(0)
        printed = out.split('\n')
      } else if (line !== '[…]') expect(printed).toContain(line)
    }
  })

  test('shows the library as its own documentation does', () => {
    const code = between('library')
      .replace(/```(ts)?|import .*/g, '')
      .trim()
    const documented = readFileSync(join(HOME, 'src/reader.ts'), 'utf8').replace(/^ \* ?/gm, '')
    for (const line of code.split('\n')) expect(documented).toContain(line)
  })
})
