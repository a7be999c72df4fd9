import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { aSource } from '@/tests/a-source'
import { shippedEdition } from '@/tests/shipped-edition'
import { COLLECTIONS } from './hsds/collections'
import { toOpenapi } from './to-openapi'

const document = JSON.parse(toOpenapi(new URLSearchParams(), aSource(shippedEdition())).body)

test('our description is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator()
  expect(await validator.validate(document)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('it tells each list, each thing, and each of their parameters', () => {
  for (const [name, { parameters }] of COLLECTIONS) {
    const list = document.paths[`/hsds/{locale}/${name}`]
    const told = list.get.parameters.map((one: { $ref?: string }) => one.$ref?.split('/').at(-1))
    expect(told.slice(1)).toEqual(parameters)
    expect(Object.keys(document.components.parameters)).toEqual(
      expect.arrayContaining(told.slice(1)),
    )
    expect(list.post).toBeDefined()
    expect(document.paths[`/hsds/{locale}/${name}/{id}`]).toBeDefined()
  }
})
