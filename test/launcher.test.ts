import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Ended, emptyFolder, ended, HOME } from './command.ts'

const LAUNCHER = join(HOME, 'hearsay')
const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'))
const run = (file: string, args: string[], cwd: string, PATH = process.env.PATH): Promise<Ended> =>
  ended(spawn(file, args, { cwd, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] }))
const RUNS = { code: 0, out: `${version}\n`, err: '' }

describe('the launcher runs', () => {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'bin'))
  symlinkSync(LAUNCHER, join(cwd, 'absolute'))
  symlinkSync('../absolute', join(cwd, 'bin/relative'))
  symlinkSync('relative', join(cwd, 'bin/hearsay'))

  test.concurrent.each([
    ['by its path, from another folder', LAUNCHER, process.env.PATH],
    ['through a link', './absolute', process.env.PATH],
    ['through a chain of two', 'bin/relative', process.env.PATH],
    ['by its name in PATH, through a chain of three', 'hearsay', `${join(cwd, 'bin')}:${process.env.PATH}`],
  ])('%s', async (_, file, PATH) => {
    expect(await run(file, ['--version'], cwd, PATH)).toEqual(RUNS)
  })

  test('with arguments as they are given', async () => {
    writeFileSync(
      join(cwd, 'a $(b) "c".txt'),
      'It rained on the town for the third day and the council said that the road would be closed.',
    )
    expect(await run(LAUNCHER, ['verify', 'a $(b) "c".txt'], cwd)).toMatchObject({
      code: 65,
      err: expect.stringContaining('a $(b) "c".txt is not JSON'),
    })
  })

  test.each([
    ['nothing else', []],
    ['little else', ['readlink']],
  ])('nothing but says so where PATH has no node and %s', async (_, programs) => {
    const bare = join(cwd, `bare${programs.length}`)
    mkdirSync(bare)
    for (const name of programs) symlinkSync(`/usr/bin/${name}`, join(bare, name))
    expect(await run('/bin/sh', [programs.length ? 'absolute' : LAUNCHER, '--version'], cwd, bare)).toEqual({
      ...{
        code: 69,
        out: '',
        err: 'hearsay: Node.js is not installed, or not in PATH; hearsay needs version 20 or later (https://nodejs.org).\n',
      },
    })
  })
})

/** A checkout of links and copies, and an npm that only writes down what it is asked for, and does it at no cost. */
describe('in a checkout', () => {
  const home = emptyFolder()
  const at = (name: string): string => join(home, name)
  const PATH = `${at('bin')}:${process.env.PATH}`
  const hearsay = (path = PATH): Promise<Ended> => run(at('hearsay'), ['--version'], home, path)
  const asked = (): string => (existsSync(at('asked')) ? readFileSync(at('asked'), 'utf8') : '')
  const later = (name: string): void => utimesSync(at(name), new Date(Date.now() + 5000), new Date(Date.now() + 5000))
  const program = (name: string, text: string): void => {
    writeFileSync(at(name), `#!/bin/sh\n${text}\n`)
    chmodSync(at(name), 0o755)
  }

  beforeEach(() => {
    for (const name of readdirSync(home)) rmSync(at(name), { recursive: true, force: true })
    for (const name of ['hearsay', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.build.json'])
      cpSync(join(HOME, name), at(name), { recursive: true })
    // sources that only their times matter of, and what is built from the real ones
    for (const name of ['src/report', 'src/text', 'node_modules', 'dist']) mkdirSync(at(name), { recursive: true })
    for (const name of ['src/index.ts', 'src/report/span.ts', 'src/text/sentences.ts']) writeFileSync(at(name), '')
    cpSync(at('package-lock.json'), at('node_modules/.hearsay-lock'))
    for (const name of readdirSync(join(HOME, 'dist')))
      if (name !== '.built') symlinkSync(join(HOME, 'dist', name), at(`dist/${name}`))
    writeFileSync(at('dist/.built'), '')
    mkdirSync(at('bin'))
    program('bin/npm', `echo "$1" >>"${home}/asked"; [ "$1" != run ] || { mkdir -p dist; touch -d +1min dist/.built; }`)
  })

  const gone = (): void => {
    rmSync(at('src/text/sentences.ts'))
    later('src/text')
  }
  const wanting = (): void => {
    writeFileSync(at('package-lock.json'), '{}')
    later('package-lock.json')
  }
  const BUILDING = 'hearsay: building\n'
  const INSTALLING = 'hearsay: installing packages from package-lock.json (once, about a minute)\n'
  test.each([
    ['nothing changed', () => {}, '', ''],
    ['a source changed', () => later('src/index.ts'), 'run\n', BUILDING],
    ['a source deep down changed', () => later('src/report/span.ts'), 'run\n', BUILDING],
    ['a source gone', gone, 'run\n', BUILDING],
    ['how to build changed', () => later('tsconfig.build.json'), 'run\n', BUILDING],
    ['nothing installed yet', () => rmSync(at('node_modules/.hearsay-lock')), 'install\n', INSTALLING],
    ['other packages wanted', wanting, 'install\nrun\n', INSTALLING + BUILDING],
    ['the stamp of a build gone', () => rmSync(at('dist/.built')), 'run\n', BUILDING],
  ])('%s', async (_, change, wants, says) => {
    change()
    expect(await hearsay()).toEqual({ ...RUNS, err: says })
    expect(asked()).toBe(wants)
    // and only once
    expect(await hearsay()).toEqual(RUNS)
    expect(asked()).toBe(wants)
    expect(existsSync(at('.preparing'))).toBe(false)
  })

  test('two that start at once build once', async () => {
    later('src/index.ts')
    program('bin/npm', `echo "$1" >>"${home}/asked"; sleep 0.5; touch -d +1min dist/.built`)
    const both = await Promise.all([hearsay(), hearsay()])
    expect(both.map(({ code, out }) => [code, out])).toEqual([RUNS, RUNS].map(({ code, out }) => [code, out]))
    expect(asked()).toBe('run\n')
  })

  test('a build that was killed holds up nobody', async () => {
    later('src/index.ts')
    mkdirSync(at('.preparing'))
    const gone = spawn('true')
    await ended(gone)
    writeFileSync(at('.preparing/pid'), `${gone.pid}\n`)
    expect(await hearsay()).toEqual({ ...RUNS, err: BUILDING })
  })

  test.each([
    ['build', () => later('src/index.ts'), 'the build failed; the lines above say why'],
    ['installation', () => rmSync(at('node_modules/.hearsay-lock')), 'npm install failed; the lines above say why'],
  ])('a failed %s says so', async (_, change, says) => {
    change()
    program('bin/npm', 'echo "npm: no such thing" >&2; exit 1')
    const { code, out, err } = await hearsay()
    expect([code, out]).toEqual([70, ''])
    expect(err).toContain(`npm: no such thing\nhearsay: ${says}\n`)
    expect(existsSync(at('.preparing'))).toBe(false)
  })

  test('a Node that is too old is told before anything is built with it', async () => {
    later('src/index.ts')
    program('bin/node', '[ "$1" = --version ] && echo v18.20.4 || exit 1')
    expect(await hearsay()).toEqual({
      ...{
        code: 69,
        out: '',
        err: 'hearsay: Node.js v18.20.4 is too old; hearsay needs version 20 or later (https://nodejs.org).\n',
      },
    })
    expect(asked()).toBe('')
  })
})
