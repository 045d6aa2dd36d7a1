import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const HOME = join(import.meta.dirname, '..')

/** When a file or a folder, or anything in it, was last changed; 0 where it is not there. */
function changed(path: string): number {
  const stat = statSync(join(HOME, path), { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return Math.max(stat.mtimeMs, ...readdirSync(join(HOME, path)).map(name => changed(join(path, name))))
}

/** vitest's globalSetup: tests that start the CLI or a worker run what is built, so that must not be older than its sources. */
export default function setup(): void {
  if (Math.max(...['src', 'package-lock.json', 'tsconfig.build.json'].map(changed)) > changed('dist/.built'))
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: HOME, stdio: 'inherit' })
}
