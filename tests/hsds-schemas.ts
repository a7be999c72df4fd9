import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** The standard's own schemas: kept beside the project and not in it, since they are not ours. */
export const HSDS_FOLDER = path.resolve(import.meta.dirname, '../../shared/hsds-3.1.1')
export const HAS_HSDS = existsSync(HSDS_FOLDER)
/** Said in the name of a test that is left out for want of them. */
export const HSDS_ABSENT = `left out: ${path.relative(process.cwd(), HSDS_FOLDER)} is not here`

const NAMES = [
  ...['service', 'organization', 'service_at_location', 'taxonomy', 'taxonomy_term', 'location'],
  ...['accessibility', 'address', 'attribute', 'contact', 'cost_option', 'funding', 'language'],
  ...['metadata', 'organization_identifier', 'phone', 'program', 'required_document', 'schedule'],
  ...['service_area', 'service_capacity', 'unit', 'url'],
]

interface Schema {
  readonly properties: Record<string, unknown>
  additionalProperties?: boolean
}

/**
 * One schema of the standard, compiled.
 * @param isClosed true: a key that the standard does not know fails, however deep it stands.
 */
export function hsdsSchema(name: string, isClosed: boolean): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const each of NAMES) {
    const schema: Schema = JSON.parse(readFileSync(`${HSDS_FOLDER}/${each}.json`, 'utf8'))
    if (isClosed) schema.additionalProperties = false
    // What the compiled schema of an organisation has, and the single file leaves to it.
    if (each === 'organization') schema.properties.services = { type: 'array' }
    ajv.addSchema(schema, `${each}.json`)
  }
  const validate = ajv.getSchema(`${name}.json`)
  if (!validate) throw new Error(`schema ${name}: got none, expected one of ${NAMES.join(', ')}`)
  return validate
}

/** What is wrong with a value; empty when nothing is. */
export function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        (one) => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`,
      )
}
