import type { FieldChange } from '../domain/change'
import { NOT_REPEATED, quote } from '../import/issue'
import type { ImportPlan } from '../import/plan'

/** What an import changes, field by field, in lines for a terminal. */
export function describeImport(plan: ImportPlan<unknown>): string[] {
  const added = plan.added.flatMap(({ listing, changes }) => [
    `+ ${listing.sourceId}: new listing (${listing.kind})`,
    ...describeChanges(listing.exposure, changes),
  ])
  const changed = plan.changed.flatMap(({ stored, changes, isOlderThanConfirmed }) => [
    `~ ${stored.listing.sourceId}${isOlderThanConfirmed ? ' (older than a confirmation)' : ''}`,
    ...describeChanges(stored.listing.exposure, changes),
  ])
  const absent = plan.absent.map(
    ({ listing }) => `- ${listing.sourceId}: not in the file; it stays as it is`,
  )
  return [...added, ...changed, ...absent, describeCounts(plan)]
}

/** `3 new, 1 changed, 577 unchanged, 0 not in the file`. */
export function describeCounts(plan: ImportPlan<unknown>): string {
  const counts = [
    `${plan.added.length} new`,
    `${plan.changed.length} changed`,
    `${plan.unchangedCount} unchanged`,
    `${plan.absent.length} not in the file`,
  ]
  return counts.join(', ')
}

function describeChanges(
  exposure: 'OPEN' | 'CONFIDENTIAL',
  changes: readonly FieldChange[],
): string[] {
  // A confidential value is never printed: a terminal's memory and its logs are read by others.
  if (exposure === 'CONFIDENTIAL')
    return changes.map(({ field }) => `    ${field}: ${NOT_REPEATED}`)
  return changes.flatMap(({ field, old, new: next }) => describeDifference(field, old, next))
}

/** Down to the parts that differ: one changed digit must not hide in a long line. */
function describeDifference(path: string, old: unknown, next: unknown): string[] {
  const isPair = isParted(old) && isParted(next) && Array.isArray(old) === Array.isArray(next)
  if (!isPair) {
    const [before, after] = [old, next].map(toText)
    return before === after ? [] : [`    ${path}: ${before} → ${after}`]
  }
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])]
  return keys.flatMap((key) =>
    describeDifference(`${path}.${key}`, Reflect.get(old, key), Reflect.get(next, key)),
  )
}

function isParted(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return 'not known'
  return typeof value === 'string' ? quote(value) : JSON.stringify(value)
}
