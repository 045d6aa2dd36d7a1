import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ended, HOME } from './command.ts'

const PYTHON = spawnSync('python3', ['--version']).status === 0

test.skipIf(!PYTHON)('npm run score says so, and ends well, where the labelled reports are not at hand', async () => {
  const { code, out, err } = await ended(
    spawn('python3', [join(HOME, 'scripts/score.py'), '--swap'], {
      env: { ...process.env, HEARSAY_SHARED: join(HOME, 'nowhere') },
    }),
  )
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^no labelled reports at .*: nothing scored/)
})

test.skipIf(!PYTHON)('npm run score refuses a flag that there is not', async () => {
  const { code, err } = await ended(spawn('python3', [join(HOME, 'scripts/score.py'), '--swop']))
  expect(code).toBe(1)
  expect(err).toContain('--calibrate')
})
