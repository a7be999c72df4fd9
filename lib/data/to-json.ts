import 'server-only'
import { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client'

const json = z.json()

/**
 * A value for a JSON column.
 * @throws for what JSON cannot hold, and for null: a column without a value is left out.
 */
export function toJson(value: unknown): Prisma.InputJsonValue {
  const parsed = json.parse(value)
  if (parsed !== null) return parsed
  throw new Error('JSON value: got null, expected a value; a column without one is left out')
}
