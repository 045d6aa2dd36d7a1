import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { groups } from './groups.ts'

async function* from(count: number): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) yield n
}

describe('groups', () => {
  test.each([0, 1, 7, 64])('of %i hold all, in order, at most so many', async count => {
    const all: (readonly number[])[] = []
    for await (const group of groups(from(count), 5)) {
      all.push(group)
      await wait(1)
    }
    expect(all.flat()).toEqual(Array.from({ length: count }, (_, n) => n))
    expect(Math.max(0, ...all.map(g => g.length))).toBeLessThanOrEqual(5)
  })

  test('what comes alone goes out alone, what came meanwhile goes together', async () => {
    const opens: (() => void)[] = []
    const gates = Array.from({ length: 6 }, (_, n) => new Promise<void>(resolve => (opens[n] = resolve)))
    let allTaken = (): void => {}
    const taken = new Promise<void>(resolve => (allTaken = resolve))
    async function* gated(): AsyncGenerator<number> {
      for (const [n, gate] of gates.entries()) {
        await gate
        yield n
      }
      allTaken()
    }
    const sizes: number[] = []
    opens[0]!()
    for await (const group of groups(gated(), 10)) {
      sizes.push(group.length)
      if (sizes.length === 1) opens[1]!()
      if (sizes.length !== 2) continue
      for (const open of opens.slice(2)) open()
      await taken
    }
    expect(sizes).toEqual([1, 1, 4])
  })

  test('an error comes after all that came before it', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield* from(3)
      throw new Error('gone')
    }
    const seen: number[] = []
    const all = (async () => {
      for await (const group of groups(failing(), 10)) seen.push(...group)
    })()
    await expect(all).rejects.toThrow('gone')
    expect(seen).toEqual([0, 1, 2])
  })

  test('whoever stops early ends the source', async () => {
    let ended = false
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let n = 0; ; n++) yield n
      } finally {
        ended = true
      }
    }
    for await (const group of groups(endless(), 3)) if (group.length) break
    await wait(10)
    expect(ended).toBe(true)
  })
})
