import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ofReport, ofSpeaker, ofStatement } from '../../src/actions/filters.ts'
import { FILTERS } from '../../src/cli/narrow.ts'
import { FORMS } from '../../src/export/forms.ts'
import { TABLES } from '../../src/export/tables.ts'
import { HOME } from '../command.ts'

const page = readFileSync(join(HOME, 'docs/export.md'), 'utf8')

const TYPES = {
  ...{ text: 'string', int: 'INT32', double: 'DOUBLE', bool: 'BOOLEAN', day: 'DATE', instant: 'TIMESTAMP' },
  ...{ texts: 'list of strings', spans: 'list of {start, end}' },
}

describe('docs/export.md', () => {
  test.each(Object.keys(FORMS))('tells of --format %s', name => {
    expect(page).toContain(`\n## ${name}\n`)
  })

  test.each(Object.values(TABLES))('has every column of $name, and no other', ({ name, columns }) => {
    const part = page.split(`\n### ${name}\n`)[1]!.split(/\n##/)[0]!
    const rows = [...part.matchAll(/^\| `(\w+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(m => m.slice(1))
    expect(rows).toEqual(columns.map(c => [c.name, TYPES[c.type], c.says]))
  })
})

test('the filters of export and bundle are those of the questions', () => {
  expect(Object.keys(FILTERS).sort()).toEqual(Object.keys({ ...ofReport, ...ofSpeaker, ...ofStatement }).sort())
})
