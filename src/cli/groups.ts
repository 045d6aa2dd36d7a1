/**
 * What a source gives, in groups of all that has come while the last group was being dealt with: one at a time from a slow source, many from a quick one.
 *
 * @param most in one group, and the most that is taken ahead
 */
export async function* groups<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  const iterator = source[Symbol.asyncIterator]()
  let waiting: T[] = []
  let ended = false
  let wake = (): void => {}
  let room = (): void => {}
  const woken = (): Promise<void> => new Promise(resolve => (wake = resolve))
  const filled = (async () => {
    try {
      for (let next = await iterator.next(); !next.done && !ended; next = await iterator.next()) {
        waiting.push(next.value)
        wake()
        if (waiting.length >= most) await new Promise<void>(resolve => (room = resolve))
      }
    } finally {
      ended = true
      wake()
    }
  })()
  // told below, when all that came before it is dealt with
  filled.catch(() => {})
  try {
    while (!ended || waiting.length) {
      if (waiting.length === 0) await woken()
      const group = waiting
      waiting = []
      room()
      if (group.length) yield group
    }
    await filled
  } finally {
    ended = true
    room()
    iterator.return?.(undefined).catch(() => {})
  }
}
