import { InvalidArgumentError } from 'commander'

/** How many reports to read at once, as `--jobs` says. */
export function jobs(value: string): number {
  const n = Number(value)
  if (!(Number.isInteger(n) && 1 <= n && n <= 256)) throw new InvalidArgumentError('It takes a whole number from 1 to 256.')
  return n
}
