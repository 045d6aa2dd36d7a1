import { expect, test } from 'vitest'
import { parsedAddress } from './address.ts'

test.each([
  ['3f2a91c0#attribution:41-97', '3f2a91c0', 'attribution:41-97'],
  ['a#b#figure:1-2', 'a#b', 'figure:1-2'],
  ['r#headline/attribution:0-5', 'r', 'headline/attribution:0-5'],
  ['r~2#attribution:0-5.2', 'r~2', 'attribution:0-5.2'],
])('%s', (address, report, mark) => expect(parsedAddress(address)).toEqual({ report, mark }))

test.each(['', 'r', '#attribution:1-2', 'r#', 'r#attribution', 'r#attribution:x-y', 'attribution:1-2', 'r#../x:1-2'])(
  '“%s” is none',
  address => expect(() => parsedAddress(address)).toThrow(expect.objectContaining({ code: 'BAD_USAGE' })),
)
