import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, ended, HOME, MAIN, shell, TINY } from './command.ts'

const cwd = emptyFolder()
const TEXT =
  'The minister said that “nothing had been decided” and that the talks with the union would go on for as long as they had to. '
const line = `${JSON.stringify({ text: TEXT.repeat(20) })}\n`
beforeAll(() => writeFileSync(join(cwd, 'many.jsonl'), line.repeat(4000)))

describe('a reader that goes away', () => {
  test.each([
    ['many readings', 'read_ many.jsonl', 'head -n 1', '{"form":"reading/1"'],
    ['one reading', 'read_ --format json <<< "$TEXT"', 'true', ''],
    ['the help', 'hearsay read --help', 'true', ''],
  ])(
    '%s: quiet, and 141',
    async (_, from, to, starts) => {
      // the writer waits until the reader is gone where the reader takes nothing
      const { out, err } = await shell(
        `${to === 'true' ? `(sleep 0.3; ${from})` : `{ ${from}; }`} | ${to}; echo "\${PIPESTATUS[0]}"`,
        { cwd, env: { ...process.env, TEXT } },
      )
      expect(err).toBe('')
      expect(out).toMatch(/141\n$/)
      expect(out.startsWith(starts)).toBe(true)
    },
    20_000,
  )

  test('while standard input stays open', async () => {
    const child = spawn(process.execPath, [MAIN, 'read', '--model', TINY, '-'], { cwd, stdio: 'pipe' })
    const end = ended(child)
    child.stdin.on('error', () => {}).write(line.repeat(200))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await end).toMatchObject({ code: 141, err: '' })
  }, 20_000)

  test('standard error closed too', async () => {
    expect((await shell('{ hearsay read nope.txt; echo $? >code; } 2>&1 | true; sleep 1; cat code', { cwd })).out).toBe('66\n')
  })
})

describe('Ctrl-C', () => {
  const parts = (): string[] => readdirSync(cwd).filter(name => name.includes('.part'))

  /** Starts a run, waits until it is at work, sends the signal. */
  async function stopped(args: readonly string[], signal: NodeJS.Signals, atWork: () => boolean) {
    const child = spawn(process.execPath, [MAIN, 'read', ...args], { cwd, stdio: 'pipe' })
    const end = ended(child)
    while (!atWork()) await wait(20)
    await wait(400) // the workers are in the middle of a report
    child.kill(signal)
    return { ...(await end), pid: child.pid! }
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    '%s in the middle of many reports',
    async (signal, code) => {
      const end = await stopped(['--out', 'out.jsonl', 'many.jsonl'], signal, () => parts().length > 0)
      expect(end.code).toBe(code)
      expect(end.err).toMatch(/^hearsay: stopped after \d+ reports?; out\.jsonl was not written\.\n$/)
      expect(parts()).toEqual([])
      expect(existsSync(join(cwd, 'out.jsonl'))).toBe(false)
      expect(() => process.kill(end.pid, 0)).toThrow()
    },
    15_000,
  )

  test('in the middle of one long report', async () => {
    writeFileSync(join(cwd, 'long.txt'), `${TEXT.repeat(8)}\n\n`.repeat(1000))
    const end = await stopped(['--out', 'out.json', 'long.txt'], 'SIGINT', () => parts().length > 0)
    expect([end.code, end.err]).toEqual([130, 'hearsay: stopped after 0 reports; out.json was not written.\n'])
    expect(parts()).toEqual([])
  }, 15_000)

  test('while standard input has nothing', async () => {
    const child = spawn(process.execPath, [MAIN, 'read', '--model', TINY, '-'], { cwd, stdio: 'pipe' })
    const end = ended(child)
    child.stdin.write(line + line)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 130, err: expect.stringMatching(/^hearsay: stopped after \d reports?\.\n$/) })
  }, 15_000)

  test('through the launcher', async () => {
    const child = spawn(join(HOME, 'hearsay'), ['read', '--model', TINY, '-'], { cwd, stdio: 'pipe' })
    const end = ended(child)
    child.stdin.write(line + line)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect((await end).code).toBe(130)
  }, 15_000)
})
