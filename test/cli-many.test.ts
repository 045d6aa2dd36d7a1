import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, ended, hearsay, MAIN, read, TINY } from './command.ts'

const cwd = emptyFolder()
const line = (n: number): string =>
  `${JSON.stringify({
    id: `r${n}`,
    text: `“We will appeal,” she said on Friday, ${'again and '.repeat(n % 7)}again. The minister said that nothing had been decided and that the talks would go on.`,
  })}\n`
const lines = (count: number): string => Array.from({ length: count }, (_, n) => line(n)).join('')
const ids = (out: string): string[] =>
  out
    .trim()
    .split('\n')
    .map(l => JSON.parse(l).id)

beforeAll(() => {
  writeFileSync(join(cwd, 'many.jsonl'), lines(60))
  writeFileSync(join(cwd, 'unnamed'), lines(3))
  writeFileSync(join(cwd, 'one.txt'), '“We will appeal,” she said on Friday.')
})

describe('many reports', () => {
  test('come in order, the same bytes whatever --jobs', async () => {
    const [one, two, three] = await Promise.all(['1', '2', '3'].map(jobs => read(['--jobs', jobs, 'many.jsonl'], { cwd })))
    expect(ids(one!.out)).toEqual(Array.from({ length: 60 }, (_, n) => `r${n}`))
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    expect(one!.code).toBe(0)
  })

  test.each([
    ['a file with no ending', ['unnamed'], ''],
    ['standard input', [], lines(3)],
    ['standard input among files', ['-', 'one.txt'], lines(3)],
    ['Windows line ends and blank lines', ['-'], lines(3).replaceAll('\n', '\r\n\r\n')],
  ])('JSON Lines are known: %s', async (_, args, input) => {
    const { code, out } = await read(args, { cwd, input })
    expect(ids(out).slice(0, 3)).toEqual(['r0', 'r1', 'r2'])
    expect(code).toBe(0)
  })

  test.each([
    ['json', (out: string) => JSON.parse(out).length],
    ['csv', (out: string) => out.match(/^report,/gm)?.length],
    ['html', (out: string) => out.match(/<!doctype html>/g)?.length],
    ['marked', (out: string) => out.match(/^==> r\d <==$/gm)?.length],
  ])('are one whole in %s', async (format, count) => {
    expect(count((await read(['--format', format, 'unnamed'], { cwd })).out)).toBe(
      { json: 3, csv: 1, html: 1, marked: 3 }[format],
    )
  })

  test('go out as they come in: the next is not waited for', async () => {
    const child = spawn(process.execPath, [MAIN, 'read', '--model', TINY, '--jobs', '3', '-'], { cwd, stdio: 'pipe' })
    const end = ended(child)
    child.stdin.write(line(0) + line(1))
    // would never come if the pool waited until it were full, or for the end
    await once(child.stdout, 'data')
    child.stdin.end(line(2))
    expect(ids((await end).out)).toEqual(['r0', 'r1', 'r2'])
  })

  test('a worker that dies costs one report and is replaced', async () => {
    const kill = join(cwd, 'kill.mjs')
    // the first worker gets a message that no worker can read when it has answered for the first time
    writeFileSync(
      kill,
      `import { isMainThread } from 'node:worker_threads'
       if (isMainThread) process.once('worker', w => w.on('message', function first(m) { if (m.n !== undefined) { w.off('message', first); w.postMessage(undefined) } }))`,
    )
    const { code, out, err } = await hearsay(['read', '--model', TINY, '--jobs', '2', 'many.jsonl', '--errors', 'inline'], {
      cwd,
      env: { ...process.env, NODE_OPTIONS: `--import ${kill}` },
    })
    const rows: { id?: string; error?: { code: string; id: string } }[] = out
      .trim()
      .split('\n')
      .map(l => JSON.parse(l))
    expect(rows.map(r => r.id ?? r.error?.id)).toEqual(Array.from({ length: 60 }, (_, n) => `r${n}`))
    expect(rows.flatMap(r => r.error?.code ?? [])).toEqual(['WORKER_LOST'])
    expect(err).toMatch(
      /^hearsay: many\.jsonl, line \d+: The worker that read this report died: .*Read the report again on its own\. \(WORKER_LOST\)$/m,
    )
    expect(code).toBe(1)
  })
})
