import type { FormOutcome } from '@/lib/domain/form-state'
import { ReviewRefusal } from '@/lib/domain/review-refusal'

/**
 * Does an act of review; what the rules refuse becomes the key of a sentence in `PanelErrors`.
 * @throws everything else.
 */
export async function refusalToOutcome(act: () => Promise<FormOutcome>): Promise<FormOutcome> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof ReviewRefusal) return { errors: { form: [error.fault] } }
    throw error
  }
}
