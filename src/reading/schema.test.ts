import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchema } from './schema.ts'

const file = new URL('../../docs/reading.schema.json', import.meta.url)

test('docs/reading.schema.json is made from the schema; UPDATE_SCHEMA=1 makes it anew', () => {
  const schema = JSON.parse(JSON.stringify(jsonSchema()))
  if (process.env.UPDATE_SCHEMA) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema)
})

test('fields stand in the order of the form', () => {
  const { properties } = jsonSchema() as { properties: Record<string, unknown> }
  expect(Object.keys(properties).join(' ')).toBe(
    'form id textHash title outlet published url language offsets text people attributions figures times voice headline doubts',
  )
})
