import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export const HOME = join(import.meta.dirname, '..')
export const MAIN = join(HOME, 'dist/cli/main.js')
export const TINY = join(HOME, 'src/tagger/fixtures/tiny')

/** An empty folder that goes when the test file is done. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The end of a process that was started, its standard output and standard error. */
export function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    err += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', code => resolve({ code, out, err }))
  })
}

/** Runs what is built, as a person would; `input` is its standard input. */
export function hearsay(
  args: readonly string[],
  { input = '', ...options }: SpawnOptions & { input?: string | Buffer } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { ...options, stdio: 'pipe' })
  child.stdin?.on('error', () => {}).end(input)
  return ended(child)
}

/** `hearsay read` with the tiny model. */
export const read = (args: readonly string[], options?: Parameters<typeof hearsay>[1]): Promise<Ended> =>
  hearsay(['read', '--model', TINY, ...args], options)

/** Runs a line of shell, `$HEARSAY` being what is built and `$READ` its `read` with the tiny model. */
export function shell(line: string, options: SpawnOptions = {}): Promise<Ended> {
  const command = `"${process.execPath}" "${MAIN}"`
  const set = `HEARSAY='${command}'; hearsay() { eval "$HEARSAY \\"\\$@\\""; }; read_() { hearsay read --model "${TINY}" "$@"; }; `
  return ended(spawn('bash', ['-c', set + line], { ...options, stdio: ['ignore', 'pipe', 'pipe'] }))
}

/** Whether this user may mount a file system that only one command sees. */
export const CAN_MOUNT = spawnSync('sh', ['-c', 'unshare -m mount -t tmpfs tmpfs /mnt']).status === 0
