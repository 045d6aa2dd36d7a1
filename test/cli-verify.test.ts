import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, hearsay, read } from './command.ts'

const TEXT =
  '😀 “We will appeal,” she said on Friday. The minister said that nothing had been decided and that the talks with the union would go on.'
const cwd = emptyFolder()
const save = (name: string, text: string): void => writeFileSync(join(cwd, name), text)

beforeAll(async () => {
  save('report.txt', TEXT)
  save('other.txt', TEXT.replace('Friday', 'Monday'))
  save('reports.jsonl', [1, 2, 3].map(n => JSON.stringify({ id: `${n}`, text: `${TEXT} ${n}` })).join('\n'))
  save('bad.jsonl', `${JSON.stringify({ text: TEXT, published: 'soon' })}\n${JSON.stringify({ text: TEXT })}\n`)
  const made: readonly (readonly [name: string, args: string[]])[] = [
    ['utf-16.json', ['report.txt']],
    ['code-point.json', ['--offsets', 'code-point', 'report.txt']],
    ['many.jsonl', ['reports.jsonl']],
    ['many.json', ['--format', 'json', 'reports.jsonl']],
    ['inline.jsonl', ['--errors', 'inline', 'bad.jsonl']],
    ['left-out.jsonl', ['bad.jsonl']],
  ]
  for (const [name, args] of made) save(name, (await read(args, { cwd })).out)
})

describe('a sound reading', () => {
  test.concurrent.each([
    [['utf-16.json'], /^The reading is sound: \d+ spans slice to their words\.\n$/],
    [['utf-16.json', 'report.txt'], /, and the text is the one that was read\.\n$/],
    [['code-point.json', 'report.txt'], /, and the text is the one that was read\.\n$/],
    [['many.jsonl'], /^All 3 readings are sound: /],
    [['many.jsonl', 'reports.jsonl'], /^All 3 readings are sound: .*, and the texts are those that were read\.\n$/],
    [['many.json', 'reports.jsonl'], /^All 3 readings are sound: /],
    [['inline.jsonl', 'bad.jsonl'], /^The reading is sound: .* 1 error in place of a reading passed over\.\n$/],
    [['left-out.jsonl', 'bad.jsonl'], /, and the text is the one that was read\.\n$/],
  ])('%j', async (args, says) => {
    const { code, out, err } = await hearsay(['verify', ...args], { cwd })
    expect(err).toBe('')
    expect(out).toMatch(says)
    expect(code).toBe(0)
  })

  test('in a pipe', async () => {
    const readings = await read(['reports.jsonl'], { cwd })
    expect((await hearsay(['verify', '-'], { input: readings.out })).out).toMatch(/^All 3 readings are sound/)
  })
})

describe('a reading that was changed', () => {
  // biome-ignore lint/suspicious/noExplicitAny: any place in it may be changed
  const changed = (offsets: string, change: (reading: any) => void): string => {
    const reading = JSON.parse(readFileSync(join(cwd, `${offsets}.json`), 'utf8'))
    change(reading)
    return JSON.stringify(reading)
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const rows: readonly (readonly [what: string, change: (reading: any) => void, says: RegExp])[] = [
    ['a span', r => r.attributions[0].content[0].start++, /attributions\[0\]\.content\[0\]/],
    ['the text', r => (r.text = r.text.replace('Friday', 'Monday')), /textHash/],
    [
      'a pointer',
      r => r.doubts.push({ start: 0, end: 0, words: '', code: 'NO_SPEAKER', message: '', about: 'nobody' }),
      /doubts\[\d+\]\.about/,
    ],
    ['the form', r => (r.form = 'reading/9'), /form/],
  ]
  describe.each(['utf-16', 'code-point'])('offsets in %s', offsets => {
    test.concurrent.each(rows)('%s', async (_, change, says) => {
      const { code, out, err } = await hearsay(['verify', '-'], { input: changed(offsets, change) })
      expect(err).toMatch(/^hearsay: Standard input: .* \(BAD_READING\)\n$/)
      expect(err).toMatch(says)
      expect([code, out]).toEqual([65, ''])
    })
  })

  test('one line among many is named by its number', async () => {
    const lines = (await read(['reports.jsonl'], { cwd })).out.split('\n')
    lines[1] = lines[1]!.replace('Friday', 'Monday')
    const { code, err } = await hearsay(['verify', '-'], { input: lines.join('\n') })
    expect(err).toMatch(/^hearsay: Standard input, line 2: textHash.*\(BAD_READING\)\n$/)
    expect(code).toBe(65)
  })
})

describe('what is no reading', () => {
  test.concurrent.each([
    [['utf-16.json', 'other.txt'], 'BAD_READING', /another text was read/, 65],
    [['many.jsonl', 'report.txt'], 'BAD_READING', /another text was read/, 65],
    [['many.jsonl', 'bad.jsonl'], 'BAD_READING', /another text was read/, 65],
    [['report.txt'], 'BAD_JSON', /report\.txt is not JSON: .*Give what --format json/, 65],
    [['reports.jsonl'], 'BAD_READING', /reports\.jsonl, reading 1|reports\.jsonl: form/, 65],
    [['nope.json'], 'NO_SUCH_FILE', /nope\.json is not there/, 66],
    [['utf-16.json', 'nope.txt'], 'NO_SUCH_FILE', /nope\.txt is not there/, 66],
    [['-'], 'EMPTY_INPUT', /Standard input is empty/, 65],
  ])('%j', async (args, name, says, exit) => {
    const { code, out, err } = await hearsay(['verify', ...args], { cwd })
    expect(err).toMatch(says)
    expect(err).toMatch(new RegExp(`^hearsay: .* \\(${name}\\)\\n$`))
    expect([code, out]).toEqual([exit, ''])
  })
})
