import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FORMATS } from '../src/reading/format.ts'
import { emptyFolder, HOME, hearsay, read, shell } from './command.ts'

const TEXT =
  '“We will appeal,” she said on Friday. The minister said that nothing had been decided and that the talks with the union would go on.'
const cwd = emptyFolder()
beforeAll(() => {
  writeFileSync(join(cwd, 'good.txt'), TEXT)
  writeFileSync(
    join(cwd, 'latin1.txt'),
    Buffer.from('"Schöne Aussichten für die Opposition, das ist der Lohn der Arbeit," sagte er.', 'latin1'),
  )
})

describe('a wrong command line', () => {
  const rows: readonly (readonly [args: string[], says: string])[] = [
    [['read', '--formt', 'json'], "Unknown option '--formt'. Did you mean --format? hearsay --help"],
    [['read', '--format', 'xml', 'good.txt'], 'Allowed choices are terminal, json, jsonl, html, marked, csv.'],
    [['read', '--offsets', 'bytes', 'good.txt'], 'Allowed choices are utf-16, code-point.'],
    [['read', '--errors', 'loud', 'good.txt'], 'Allowed choices are stderr, inline.'],
    [['read', '--jobs', '0', 'good.txt'], 'It takes a whole number from 1 to 256.'],
    [['read', '--jobs', 'two', 'good.txt'], 'It takes a whole number from 1 to 256.'],
    [['read', '--out'], 'argument missing'],
    [['reed', 'good.txt'], "Unknown command 'reed'. Did you mean read?"],
    [['good.txt', '--format', 'json'], '“good.txt” is a file, not a command. To read it: hearsay read good.txt --format json'],
    [['verify'], "Missing required argument 'reading'."],
    [['verify', 'a', 'b', 'c'], 'Too many arguments'],
  ]
  test.concurrent.each(rows)('%j', async (args, says) => {
    const { code, out, err } = await hearsay(args, { cwd })
    expect(err).toContain(says)
    expect(err).toMatch(/^hearsay: .* \(BAD_USAGE\)\n$/)
    expect([code, out]).toEqual([64, ''])
  })

  test('none at all shows the help', async () => {
    const { code, err } = await hearsay([])
    expect(err).toMatch(/^Usage: hearsay /)
    expect(code).toBe(64)
  })
})

describe('help', () => {
  test.concurrent.each([
    [['--help'], ['read', 'verify', 'who said what']],
    [['help'], ['read', 'verify']],
    [
      ['help', 'read'],
      ['--format', '--published', 'Examples:'],
    ],
    [
      ['read', '--help'],
      ['--format', '--published', 'Examples:'],
    ],
    [
      ['help', 'verify'],
      ['<reading>', '[text]', 'Examples:'],
    ],
  ])('%j', async (args, says) => {
    const { code, out, err } = await hearsay(args)
    for (const words of says) expect(out).toContain(words)
    expect([code, err]).toEqual([0, ''])
    // read aloud or on a terminal: nothing of this machine, no line too long
    expect(out).not.toContain(HOME)
    expect(out.split('\n').filter(line => line.length > 100)).toEqual([])
  })

  test('--version', async () => {
    const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'))
    expect(await hearsay(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('what a flag says wins over what the input says', () => {
  test.concurrent.each([
    [['--published', '2024-09-27'], { published: '2024-09-27' }],
    [['--published', '2024-09-27T08:00+0200'], { published: '2024-09-27T08:00+02:00' }],
    [['--outlet', 'The Daily Note'], { outlet: 'The Daily Note' }],
    [['--title', 'A title'], { title: 'A title' }],
    [['--url', 'https://daily.example/1'], { url: 'https://daily.example/1' }],
    [[], { published: '2020-01-01', outlet: 'Own', title: 'Own title', url: 'https://own.example/' }],
  ])('%j', async (args, fields) => {
    const input = JSON.stringify({
      text: TEXT,
      published: '2020-01-01',
      outlet: 'Own',
      title: 'Own title',
      url: 'https://own.example/',
    })
    const { code, out } = await read(args, { input })
    expect(JSON.parse(out)).toMatchObject(fields)
    expect(code).toBe(0)
  })

  test('in every line of JSON Lines', async () => {
    const { out } = await read(['--outlet', 'The Daily Note', '-'], {
      input: `${JSON.stringify({ text: TEXT, outlet: 'Own' })}\n`.repeat(2),
    })
    expect(
      out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).outlet),
    ).toEqual(['The Daily Note', 'The Daily Note'])
  })
})

describe('standard input', () => {
  test.each([[[]], [['-']]])('%j is the same as the file', async args => {
    const file = await read(['good.txt'], { cwd })
    expect(await read(args, { input: TEXT })).toEqual(file)
  })

  test('a charset is found, or named', async () => {
    const input = readFileSync(join(cwd, 'latin1.txt'))
    for (const args of [[], ['--charset', 'windows-1252']])
      expect(JSON.parse((await read(args, { input })).out).text).toContain('Schöne')
    expect(JSON.parse((await read(['--charset', 'windows-1251'], { input })).out).text).toContain('Schцne')
  })
})

describe('formats', () => {
  const OPENINGS: Readonly<Record<keyof typeof FORMATS, RegExp>> = {
    terminal: /We will appeal/,
    json: /^{\n {2}"form": "reading\/1"/,
    jsonl: /^{"form":"reading\/1".*}\n$/,
    html: /^<!doctype html>/,
    marked: /We will appeal/,
    csv: /^report,address,/,
  }
  test.concurrent.each(Object.entries(OPENINGS))('%s, to standard output and to a file', async (format, opening) => {
    const out = join(cwd, `out.${format}`)
    const shown = await read(['--format', format, 'good.txt'], { cwd })
    expect(shown.out).toMatch(opening)
    expect(shown.out).not.toContain('\x1b')
    expect(await read(['--format', format, '--out', out, 'good.txt'], { cwd })).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(out, 'utf8')).toBe(shown.out)
  })

  test('code points are counted where asked', async () => {
    const input = `😀 ${TEXT}`
    const [utf16, points] = await Promise.all(
      [['utf-16'], ['code-point']].map(async ([unit]) => JSON.parse((await read(['--offsets', unit!], { input })).out)),
    )
    expect([utf16.offsets, points.offsets]).toEqual(['utf-16', 'code-point'])
    const starts = (r: typeof utf16): number[] =>
      r.people.flatMap((p: { mentions: { start: number }[] }) => p.mentions.map(m => m.start))
    expect(starts(utf16).length).toBeGreaterThan(0)
    expect(starts(points)).toEqual(starts(utf16).map(n => n - 1))
  })
})

describe('on a terminal', () => {
  // `script` lends a terminal to a command
  const onTerminal = (env: NodeJS.ProcessEnv, what = 'good.txt') =>
    shell(`export HEARSAY; script -qec "$HEARSAY read --model $TINY ${what}" /dev/null </dev/null`, {
      cwd,
      env: { ...process.env, TINY: join(HOME, 'src/tagger/fixtures/tiny'), ...env },
    })

  test('colours, unless NO_COLOR is set to something', async () => {
    const [coloured, plain, empty] = [
      await onTerminal({ NO_COLOR: undefined }),
      await onTerminal({ NO_COLOR: '1' }),
      await onTerminal({ NO_COLOR: '' }),
    ]
    expect(coloured.out).toContain('\x1b[')
    expect(empty.out).toBe(coloured.out)
    expect(plain.out).not.toContain('\x1b[')
    expect(plain.out).toContain('We will appeal')
  })

  test('a bar tells how far many reports are, unless --no-progress', async () => {
    const many = '--format csv good.txt good.txt good.txt'
    expect((await onTerminal({}, many)).out).toContain('reports |')
    expect((await onTerminal({}, `--no-progress ${many}`)).out).not.toContain('reports |')
  })
})
