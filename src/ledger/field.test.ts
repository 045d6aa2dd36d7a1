import { expect, test } from 'vitest'
import { fieldsOf } from './field.ts'

test.each([
  [['Norco coach'], ['sport']],
  [['head coach of the Norco Owls'], ['sport']],
  [['actress'], ['stage']],
  [['Prime Minister', 'Mr'], ['desk']],
  [
    ['singer', 'senator for Norco'],
    ['desk', 'stage'],
  ],
  [['former actor'], []],
  [['wife of the actor'], []],
  [['actor’s'], []],
  [['spokesman for President'], []],
  [['who coached the Owls'], []],
  [['resident', 'Mr', ''], []],
  [[], []],
])('%j', (roles, fields) => expect(fieldsOf(roles)).toEqual(fields))
