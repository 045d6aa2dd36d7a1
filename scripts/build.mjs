// src/ -> dist/, built beside and put in place whole, so that a build that fails leaves the old one
import { execFileSync } from 'node:child_process'
import { chmodSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'

const next = 'dist.next'
const begun = new Date()
rmSync(next, { recursive: true, force: true })
try {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next], {
    stdio: 'inherit',
  })
} catch {
  process.exit(1)
}
chmodSync(`${next}/cli/main.js`, 0o755)
// a source that was saved while this ran is newer than the build
writeFileSync(`${next}/.built`, '')
utimesSync(`${next}/.built`, begun, begun)
rmSync('dist', { recursive: true, force: true })
renameSync(next, 'dist')
