import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, HOME } from './command.ts'

const run = promisify(execFile)
// onnxruntime-node's install script fetches a CUDA library that hearsay does not use, from a place that may be out of reach
const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }
const folder = emptyFolder()
const EXAMPLE = join(HOME, 'examples/flood.txt')

describe('the packed package, installed in an empty folder', () => {
  beforeAll(async () => {
    // what is built is packed as it stands; `prepack` builds it for a release
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: HOME, env })
    const [tarball] = readdirSync(folder)
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`], { cwd: folder, env })
  }, 300_000)

  test('reads a report by npx', async () => {
    const { stdout } = await run('npx', ['--no', 'hearsay', 'read', EXAMPLE], { cwd: folder, env })
    const reading = JSON.parse(stdout)
    expect(reading.form).toBe('reading/1')
    expect(reading.attributions.length).toBeGreaterThan(0)
  })

  test('reads many, by its workers', async () => {
    const { stdout } = await run('npx', ['--no', 'hearsay', 'read', '--format', 'csv', EXAMPLE, EXAMPLE], { cwd: folder, env })
    expect(stdout.split('\r\n').length).toBeGreaterThan(5)
  })

  test('is a library', async () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { openReader, CODES } from 'hearsay'
       import { parseMarked } from 'hearsay/report'
       const reader = await openReader()
       const { attributions } = await reader.read({ text: '“We will appeal,” she said on Friday.', published: '2024-03-10' })
       for await (const one of reader.readMany([{ text: 'It rained.' }])) console.log(one.form)
       console.log(attributions[0].source[0].words, CODES.BAD_DATE.exit, parseMarked('[source#1|she] left').text)
       await reader.close()`,
    )
    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: folder })
    expect(stdout).toBe('reading/1\nshe 65 she left\n')
  })

  test('has types', async () => {
    writeFileSync(
      join(folder, 'use.mts'),
      `import { CODES, type Code, type Fields, HearsayError, openReader, type Reader, type ReaderOptions, type Reading } from 'hearsay'
       import { type Attribution, parseMarked } from 'hearsay/report'
       const options: ReaderOptions = { jobs: 1 }
       const reader: Reader = await openReader(options)
       const fields: Fields = { text: 'It rained.' }
       const reading: Reading = await reader.read(fields)
       export const words: string | undefined = reading.attributions[0]?.cue[0]?.words
       export const code: Code = 'BAD_DATE'
       export const exit: number = CODES[code].exit
       export const form: 'reading/1' = reading.form
       export const text: string = parseMarked('x').text
       export const type: Attribution['type'] = 'direct'
       // @ts-expect-error: a report has a text
       await reader.read({ title: 'It rained' })
       for await (const one of reader.readMany([fields])) if (!(one instanceof Error)) one.id satisfies string
       try { await reader.close() } catch (e) { if (e instanceof HearsayError) e.code satisfies Code }`,
    )
    const flags = '--noEmit --strict --target es2023 --module nodenext --skipLibCheck'.split(' ')
    const tsc = join(HOME, 'node_modules/typescript/bin/tsc')
    expect((await run(process.execPath, [tsc, ...flags, 'use.mts'], { cwd: folder }).catch(e => e)).stdout).toBe('')
  })

  test('holds what it needs and nothing else', () => {
    const installed = join(folder, 'node_modules/hearsay')
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'docs', 'model', 'package.json'])
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    expect(files.filter(f => /\.test\.|fixtures/.test(f))).toEqual([])
    expect(readFileSync(join(installed, 'dist/cli/main.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
})
