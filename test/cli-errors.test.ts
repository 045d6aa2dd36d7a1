import { createHash, randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CODES, type Code } from '../src/report/error.ts'
import { CAN_MOUNT, emptyFolder, HOME, read, shell, TINY } from './command.ts'

// long enough that its language is told by its small words
const GOOD =
  '“We will appeal,” she said on Friday. The minister said that nothing had been decided and that the talks with the union would go on.'
const cwd = emptyFolder()
const at = (name: string): string => join(cwd, name)

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'good.txt': GOOD,
  'empty.txt': '',
  'blank.txt': ' \n\t\n ',
  'report.pdf': '%PDF-1.7\n…',
  'noise.txt': randomBytes(4096),
  'latin1.txt': Buffer.from(`“Café”, said Müller. ${GOOD}`.replace(/[“”]/g, '"'), 'latin1'),
  'menu.html': '<html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav></body></html>',
  'cut.json': '{"text": "“We will appeal,” she sa',
  'list.json': '[1, 2, 3]',
  'no-text.json': '{"title": "A title"}',
  'date.json': JSON.stringify({ text: GOOD, published: '2024-02-30' }),
  'empty.jsonl': '',
}

function modelWith(name: string, change: (folder: string) => void): string {
  cpSync(TINY, at(name), { recursive: true })
  change(at(name))
  return name
}

beforeAll(() => {
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(at(name), bytes)
  mkdirSync(at('folder'))
  writeFileSync(at('large.txt'), GOOD)
  truncateSync(at('large.txt'), 50_000_000)
  modelWith('no-weights', () => {})
  writeFileSync(at('no-weights/reader.onnx'), '')
  modelWith('cut-weights', m => truncateSync(join(m, 'reader.onnx'), 1000))
  modelWith('cut-card', m => truncateSync(join(m, 'reader.json'), 30))
  modelWith('no-onnx', m => {
    writeFileSync(join(m, 'reader.onnx'), 'no model')
    const card = JSON.parse(readFileSync(join(m, 'reader.json'), 'utf8'))
    card.sha256['reader.onnx'] = createHash('sha256').update('no model').digest('hex')
    writeFileSync(join(m, 'reader.json'), JSON.stringify(card))
  })
})

/** The sentence on standard error that a person can act on. */
const sentence = (code: Code): RegExp => new RegExp(`^hearsay: .+[.)?] \\(${code}\\)$`, 'm')

describe('one report that can not be read', () => {
  const rows: readonly (readonly [what: string, args: string[], code: Code, says: string])[] = [
    ['a missing file', ['nope.txt'], 'NO_SUCH_FILE', 'nope.txt is not there. Check the path'],
    ['a missing file of JSON Lines', ['nope.jsonl'], 'NO_SUCH_FILE', 'nope.jsonl is not there. Check the path'],
    ['a path through a file', ['good.txt/x'], 'NO_SUCH_FILE', 'part of its path is a file'],
    ['a folder', ['folder'], 'IS_FOLDER', 'folder is a folder. Name the files in it'],
    ['an empty file', ['empty.txt'], 'EMPTY_INPUT', 'empty.txt is empty. Give a report'],
    ['an empty file of JSON Lines', ['empty.jsonl'], 'EMPTY_INPUT', 'empty.jsonl is empty'],
    ['nothing but white space', ['blank.txt'], 'EMPTY_INPUT', 'blank.txt'],
    ['an empty standard input', ['-'], 'EMPTY_INPUT', 'Standard input is empty'],
    ['a PDF', ['report.pdf'], 'BINARY_INPUT', 'PDF file, not text. Save its text'],
    ['noise', ['noise.txt'], 'BINARY_INPUT', 'noise.txt: This is binary'],
    ['a charset that does not fit', ['--charset', 'utf-8', 'latin1.txt'], 'BAD_CHARSET', 'utf-8'],
    ['a charset that is none', ['--charset', 'klingon', 'good.txt'], 'BAD_CHARSET', '“klingon” is no charset known here'],
    ['50 MB', ['large.txt'], 'TOO_LARGE', 'large.txt is larger than 20 MB'],
    ['HTML without an article', ['menu.html'], 'NO_ARTICLE', 'menu.html'],
    ['JSON that is cut off', ['cut.json'], 'BAD_JSON', 'cut off before its end'],
    ['JSON that is no report', ['list.json'], 'BAD_REPORT', 'list of 3'],
    ['JSON without a text', ['no-text.json'], 'BAD_REPORT', 'The field “text” is missing'],
    ['a date in the report that is none', ['date.json'], 'BAD_DATE', '“2024-02-30” is not a date. Write'],
    ['a date in a flag that is none', ['--published', 'tomorrow', 'good.txt'], 'BAD_DATE', '“tomorrow” is not a date. Write'],
    ['a model folder that is not there', ['--model', 'nope', 'good.txt'], 'NO_MODEL', 'Install hearsay anew, or name'],
    ['an empty model file', ['--model', 'no-weights', 'good.txt'], 'DAMAGED_MODEL', 'reader.onnx is damaged'],
    ['a damaged model file', ['--model', 'cut-weights', 'good.txt'], 'DAMAGED_MODEL', 'reader.onnx is damaged'],
    ['a damaged model card', ['--model', 'cut-card', 'good.txt'], 'DAMAGED_MODEL', 'reader.json is not JSON'],
    ['weights that are no model', ['--model', 'no-onnx', 'good.txt'], 'DAMAGED_MODEL', 'cannot be opened'],
    ['a missing folder for --out', ['--out', 'nope/out.json', 'good.txt'], 'CANNOT_WRITE', 'Make the folder first'],
    ['a folder for --out', ['--out', 'folder', 'good.txt'], 'CANNOT_WRITE', 'it is a folder. Name a file in it'],
    ['a full device for --out', ['--out', '/dev/full', 'good.txt'], 'CANNOT_WRITE', 'the disk is full. Make room'],
  ]
  test.concurrent.each(rows)('%s', async (_, args, code, says) => {
    const ended = await read(args, { cwd })
    expect(ended.err).toMatch(sentence(code))
    expect(ended.err).toContain(says)
    expect(ended.err.split('\n')).toHaveLength(2) // a sentence and no stack
    expect(ended.code).toBe(CODES[code].exit)
    expect(ended.out).toBe('')
  })
})

describe('a report that can not be written', () => {
  beforeAll(() => writeFileSync(at('many.jsonl'), `${JSON.stringify({ text: GOOD })}\n`.repeat(40)))
  const left = (): string[] => readdirSync(cwd).filter(name => name.includes('.part'))

  const rows: readonly (readonly [what: string, line: string, says: RegExp, canRun: boolean])[] = [
    ['standard output full', 'read_ many.jsonl >/dev/full', /Standard output.* disk is full/, true],
    ['a file that may not grow', 'ulimit -f 16; read_ --out out.jsonl many.jsonl', /out\.jsonl.* may not grow/, true],
    [
      'a full disk',
      'export HEARSAY; unshare -m bash -c "mount -t tmpfs -o size=16k tmpfs folder; $HEARSAY read --model $TINY --out folder/out.jsonl many.jsonl; c=\\$?; ls folder; exit \\$c"',
      /folder\/out\.jsonl.* disk is full/,
      CAN_MOUNT,
    ],
    [
      'a read-only disk',
      'unshare -m bash -c "mount -t tmpfs -o ro tmpfs folder; $HEARSAY read --model $TINY --out folder/out.jsonl many.jsonl"',
      /folder\/out\.jsonl.* disk is read-only/,
      CAN_MOUNT,
    ],
    [
      'a folder that is not yours',
      'mkdir -m 555 theirs; read_ --out theirs/out.jsonl many.jsonl',
      /theirs\/out\.jsonl.* may not write there/,
      process.getuid?.() !== 0, // root may
    ],
  ]
  for (const [what, line, says, canRun] of rows)
    test.skipIf(!canRun)(what, async () => {
      const ended = await shell(line, { cwd, env: { ...process.env, TINY } })
      expect(ended.err).toMatch(sentence('CANNOT_WRITE'))
      expect(ended.err).toMatch(says)
      expect(ended.code).toBe(CODES.CANNOT_WRITE.exit)
      expect(ended.err).not.toContain('    at ')
      expect(left()).toEqual([])
      expect(readdirSync(cwd)).not.toContain('out.jsonl')
      expect(ended.out).not.toContain('.part')
    })

  test('what stood there stays when the new one fails', async () => {
    writeFileSync(at('kept.json'), 'old')
    expect((await read(['--out', 'kept.json', 'nope.txt'], { cwd })).code).toBe(66)
    expect(readFileSync(at('kept.json'), 'utf8')).toBe('old')
    expect((await read(['--out', 'kept.json', 'good.txt'], { cwd })).code).toBe(0)
    expect(JSON.parse(readFileSync(at('kept.json'), 'utf8')).text).toBe(GOOD)
    expect(left()).toEqual([])
  })
})

describe('bad reports among good ones', () => {
  const LINES = [
    JSON.stringify({ id: 'a', text: GOOD }),
    JSON.stringify({ id: 'b', text: GOOD, published: 'soon' }),
    '',
    JSON.stringify({ id: 'c', text: GOOD }),
    '{"id": "d", "text": "“We wi',
  ].join('\n')
  beforeAll(() => writeFileSync(at('some.jsonl'), LINES))
  const NAMED = [
    /^hearsay: some\.jsonl: Line 2: “soon” is not a date.* \(BAD_DATE\)$/m,
    /^hearsay: some\.jsonl: Line 5.*cut off.* \(BAD_JSON\)$/m,
  ]

  test('are named on standard error; the others are read', async () => {
    const { code, out, err } = await read(['some.jsonl'], { cwd })
    for (const named of NAMED) expect(err).toMatch(named)
    expect(err).toContain('hearsay: 2 of 4 reports could not be read.')
    expect(
      out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).id),
    ).toEqual(['a', 'c'])
    expect(code).toBe(CODES.SOME_FAILED.exit)
  })

  test('--errors inline puts an object in their place', async () => {
    const { code, out, err } = await read(['--errors', 'inline', 'some.jsonl'], { cwd })
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(l => l.id ?? [l.error.code, l.error.line])).toEqual(['a', ['BAD_DATE', 2], 'c', ['BAD_JSON', 5]])
    for (const named of NAMED) expect(err).toMatch(named)
    expect(code).toBe(CODES.SOME_FAILED.exit)
  })

  test('--errors inline in a JSON list', async () => {
    const { out } = await read(['--errors', 'inline', '--format', 'json', 'good.txt', 'nope.txt', 'good.txt'], { cwd })
    expect(JSON.parse(out).map((r: { form?: string }) => r.form ?? null)).toEqual(['reading/1', null, 'reading/1'])
  })

  test('files are named by their paths', async () => {
    const { code, out, err } = await read(['empty.txt', 'good.txt', 'folder', 'report.pdf'], { cwd })
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(
      /^hearsay: empty\.txt is empty.*\nhearsay: folder is a folder.*\nhearsay: report\.pdf: This looks like a PDF.*\nhearsay: 3 of 4/,
    )
    expect(code).toBe(1)
  })

  test('a model that can not be opened is told once', async () => {
    const { code, err } = await read(['--model', 'cut-weights', 'some.jsonl'], { cwd })
    expect(err.match(/DAMAGED_MODEL/g)).toHaveLength(1)
    expect(code).toBe(CODES.DAMAGED_MODEL.exit)
  })
})

test('the launcher passes the exit code on', async () => {
  expect((await shell(`"${HOME}/hearsay" read nope.txt`, { cwd })).code).toBe(66)
})
