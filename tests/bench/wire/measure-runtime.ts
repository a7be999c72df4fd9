import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compress } from './compress'

/**
 * Brotli of what every App Router page of the build loads before it does anything: Next's own runtime,
 * without a line of ours.
 */
export function measureRuntime(distFolder: string): number {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(distFolder, 'build-manifest.json'), 'utf8'),
  )
  const { rootMainFiles } = manifest as { rootMainFiles?: string[] }
  if (!rootMainFiles || rootMainFiles.length === 0)
    throw new Error(
      `${distFolder}: got no rootMainFiles in its manifest, expected some; build again`,
    )
  return rootMainFiles.reduce(
    (sum, file) => sum + compress(readFileSync(path.join(distFolder, file)), 11).brotli,
    0,
  )
}
