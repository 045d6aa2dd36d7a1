import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../src/actions/actions.ts'
import { fieldsOf, flagsOf } from '../src/cli/action-flags.ts'
import { actionsPage } from './actions-page.ts'
import { HOME } from './command.ts'

const PAGE = join(HOME, 'docs/actions.md')

test('docs/actions.md has every action and every field of its input', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, actionsPage(ACTIONS))
  expect(readFileSync(PAGE, 'utf8')).toBe(actionsPage(ACTIONS))
})

describe.each(ACTIONS.map(a => [a.name, a] as const))('%s', (_, action) => {
  const { fields, required } = fieldsOf(action)

  test('is named and told as the others are', () => {
    expect(action.name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(action.sentence).toMatch(/^[A-Z].*[^.]$/)
    expect(ACTIONS.filter(a => a.name === action.name)).toHaveLength(1)
  })

  test('each field can be described, and given on the command line', () => {
    for (const name of action.words) expect(Object.keys(fields)).toContain(name)
    for (const [name, field] of Object.entries(fields)) {
      expect(field.description, name).toMatch(/\S/)
      // what every command has already
      expect(['format', 'ledger', 'out', 'as', 'help']).not.toContain(name)
      expect(flagsOf(name, field, required.has(name)).length, name).toBeGreaterThan(0)
    }
  })
})
