import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add } from '../../src/ledger/add.ts'
import { write } from '../../src/ledger/write.ts'
import { emptyFolder, hearsay, shell } from '../command.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf, INVENTED } from './questions-sample.ts'

describe.each(ENGINES)('hearsay asks a ledger on %s', engine => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    for (const one of INVENTED) await write(fresh.ledger, within => add(within, entryOf(one)))
  })
  afterAll(() => fresh.drop())
  const ask = (...args: string[]) => hearsay(args, { env: { ...process.env, HEARSAY_LEDGER: fresh.where } })

  test('json where nobody looks', async () => {
    const { code, out, err } = await ask('search', 'night', 'ferry', '--limit', '2')
    expect([code, err]).toEqual([0, ''])
    const answer = JSON.parse(out)
    expect(answer.rows).toHaveLength(2)
    const { out: rest } = await ask('search', 'night', 'ferry', '--limit', '2', '--cursor', answer.cursor)
    expect(JSON.parse(rest).rows.length).toBeGreaterThan(0)
  })

  test('a page for people', async () => {
    const { code, out } = await ask('said-by', 'Amara', 'Quist', '--format', 'terminal')
    expect(code).toBe(0)
    expect(out).toContain('Amara Quist told · partly quoted · 0.93')
    expect(out).toContain('“The night ferry sails again on Monday.”')
    expect(out).toMatch(/aaaaaaaaaaaa1111#attribution:\d+-\d+/)
  })

  test('the address of a row leads to a citation', async () => {
    const { out } = await ask('search', '--format', 'csv', '--', 'monday', '-zeppelin')
    const address = /"([^"]*#attribution:[^"]*)"/.exec(out)![1]!
    const { out: text } = await ask('cite', address, '--format', 'terminal')
    expect(text).toContain('“The night ferry sails again on Monday.”')
    const csl = JSON.parse((await ask('cite', address, '--style', 'csl', '--format', 'terminal')).out)
    expect(csl[0].type).toBe('article-newspaper')
  })

  test('csv runs no formula', async () => {
    const { out } = await ask('search', 'sum', '--format', 'csv')
    expect(out.split('\r\n')[0]).toContain('"content"')
    expect(out).not.toMatch(/(?:^|[,;"\t])[=+@-]\S*\(/m)
    const { out: titled } = await ask('report', 'undated', '--format', 'csv')
    expect(titled).toContain('that =SUM(A1) was a ferry')
  })

  test('a reading goes on to verify', async () => {
    const { code, out } = await shell(`HEARSAY_LEDGER='${fresh.where}' hearsay reading aaaaaaaa --format json | hearsay verify -`)
    expect([code, out]).toEqual([0, expect.stringContaining('span')])
  })

  test.each([
    [['search', 'ferry', '--outlets', 'x'], 64, /Unknown option '--outlets'.*Did you mean --outlet/],
    [
      ['search', 'ferry', '--limit', 'many'],
      64,
      /'--limit <number>' argument 'many' is invalid\. It takes a whole number from 1 to 200/,
    ],
    [['search', 'ferry', '--limit', '201'], 64, /whole number from 1 to 200/],
    [['search', 'ferry', '--type', 'loud'], 64, /Allowed choices are direct, mixed, indirect/],
    [['search', 'ferry', '--from', 'soon'], 64, /--from “soon” is not a date: write 2024-09-27, 2024-09 or 2024/],
    [['search', 'ferry', '--from', '2024-02-30'], 65, /“2024-02-30” is not a date/],
    [['search', 'ferry', '--from', '2025', '--to', '2024'], 65, /“2025” lies after “2024”/],
    [['search', 'ferry', '--cursor', 'abc'], 64, /cursor is broken/],
    [['search', 'ferry', '--format', 'html'], 64, /Allowed choices are terminal, json, csv/],
    [['search'], 64, /no word to look for/],
    [['search', '"ferry'], 64, /at character 1: this quotation mark is never closed/],
    [['said-by'], 64, /missing required argument 'person'/i],
    [['said-by', 'Zeno'], 66, /Nobody in the ledger is called “Zeno”.*NO_SUCH_PERSON/],
    [['report', 'zzzzzzzz'], 66, /has no report “zzzzzzzz”.*NO_SUCH_ADDRESS/],
    [['cite', 'ferry'], 64, /“ferry” is not an address/],
    [['people', '--kind', 'dog'], 64, /Allowed choices are person, group/],
    [['stats', 'all'], 64, /too many arguments/i],
    [['figures', '--out', '/no/such/folder/figures.json'], 73, /its folder is not there/],
  ] as const)('%j', async (args, exit, says) => {
    const { code, out, err } = await ask(...args)
    expect(err).toMatch(says)
    expect([code, out]).toEqual([exit, ''])
  })
})

test('an empty ledger answers, and is made where it was asked for', async () => {
  const ledger = join(emptyFolder(), 'new', 'ledger.db')
  for (const [args, says] of [
    [['search', 'ferry'], 'Nothing was found.'],
    [['figures'], 'No figure was found.'],
    [['people'], 'Nobody was found.'],
    [['stats'], 'all'],
  ] as const) {
    const { code, out, err } = await hearsay([...args, '--ledger', ledger, '--format', 'terminal'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(says)
  }
})

test('the help of an action has its fields, examples and values', async () => {
  const { code, out } = await hearsay(['search', '--help'])
  expect(code).toBe(0)
  for (const part of [
    '--speaker <name>',
    '--from <date>',
    '--no-negated',
    '--limit <number>',
    '"said", "text", "both"',
    'Examples:',
  ])
    expect(out.replace(/\s+/g, ' ')).toContain(part)
})
