/**
 * Somebody may not do this, or the object is not there for her: the panel answers both with the same
 * page as for an unknown address, so that nobody learns what exists.
 */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'

  constructor() {
    super('panel: got an act that this person may not do, expected one of her own')
  }
}
