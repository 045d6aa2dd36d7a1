import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFileBytes } from './file.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, words: string): string => {
  const path = join(folder, name)
  writeFileSync(path, words)
  return path
}

test('the bytes of a file', async () => {
  expect(Buffer.from(await readFileBytes(file('a.txt', 'é'))).toString()).toBe('é')
})

test.each([
  ['NO_SUCH_FILE', () => join(folder, 'none.txt')],
  ['NO_SUCH_FILE', () => join(file('b.txt', 'b'), 'c.txt')],
  ['IS_FOLDER', () => folder],
  ['EMPTY_INPUT', () => file('empty.txt', '')],
])('%s', async (code, path) => {
  await expect(readFileBytes(path())).rejects.toMatchObject({ code, message: expect.stringContaining(folder) })
})

test('50 MB are refused', async () => {
  const path = file('large.txt', '')
  truncateSync(path, 50_000_000)
  await expect(readFileBytes(path)).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringContaining('larger than 20 MB'),
  })
})

// root may read everything
test.skipIf(process.getuid?.() === 0)('UNREADABLE_FILE', async () => {
  const path = file('closed.txt', 'a')
  chmodSync(path, 0)
  await expect(readFileBytes(path)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' })
})
