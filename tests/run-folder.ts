import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Its name, for all workers of a run. */
export const RUN_FOLDER = 'KUSKA_TEST_RUN'

/**
 * A folder for what the workers of a run make once and share; the global setup of both runners.
 * @returns what removes it again.
 */
export default async function makeRunFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kuska-run-'))
  // The database of a command run by root runs as another user, who must pass through.
  await chmod(folder, 0o711)
  process.env[RUN_FOLDER] = folder
  return () => rm(folder, { recursive: true, force: true })
}
