import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { previewOwnImport } from '@/lib/data/restricted/propose-import'
import type { OwnPlan } from '@/lib/data/restricted/to-own-plan'
import type { Actor } from '@/lib/domain/permissions'
import type { Issue } from '@/lib/import/issue'
import type { UploadReading } from './read-upload'

export interface UploadView {
  /** Null when something is refused: then nothing of the file may be proposed. */
  readonly plan: OwnPlan['plan'] | null
  /** What cannot be read; when all can be, what is not hers to propose. */
  readonly refused: readonly Issue[]
}

/**
 * What a file that was read would change, or every row that stands against it.
 * @throws Forbidden, NeedsFreshSignIn.
 */
export async function lookAtUpload(actor: Actor, { file }: UploadReading): Promise<UploadView> {
  if (file.refused.length > 0) return { plan: null, refused: file.refused }
  const { plan, refused } = await previewOwnImport(getCatalogue(), actor, file, currentInstant())
  return { plan: refused.length > 0 ? null : plan, refused }
}
