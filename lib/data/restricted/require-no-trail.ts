import 'server-only'
import { hasTrail } from '../../domain/has-trail'
import type { Listing } from '../../domain/listing'
import { ReviewRefusal } from '../../domain/review-refusal'

/**
 * The one free text that a confidential listing holds is the title of its source.
 * @throws ReviewRefusal where it could lead somebody to the door.
 */
export function requireNoTrail(next: Listing): void {
  if (next.exposure === 'CONFIDENTIAL' && hasTrail(next.trust.sourceTitle))
    throw new ReviewRefusal('text_has_trail')
}
