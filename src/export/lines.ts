import { badBundle } from './manifest.ts'

/** Characters of the longest line of a bundle: a reading of the largest report has fewer. */
const LONGEST = 400_000_000

/** Each line of some bytes as JSON, one at a time. Not by node:readline, which also breaks at U+2028, as JSON does not. */
export async function* jsonLines(bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let number = 0
  const parsed = (line: string): unknown => {
    number++
    try {
      return JSON.parse(line)
    } catch (cause) {
      throw badBundle(`${where}, line ${number}, is not JSON. The bundle was changed; fetch it again.`, cause)
    }
  }
  const decoded = (part?: Uint8Array): string => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode()
    } catch (cause) {
      throw badBundle(`${where} is not UTF-8. The bundle was changed; fetch it again.`, cause)
    }
  }
  for await (const part of bytes) {
    const [begun, ...more] = decoded(part).split('\n')
    rest += begun
    for (const next of more) {
      yield parsed(rest)
      rest = next
    }
    if (rest.length > LONGEST)
      throw badBundle(`${where}, line ${number + 1}, is longer than any reading. Take a bundle that hearsay bundle made.`)
  }
  rest += decoded()
  if (rest) yield parsed(rest)
}
