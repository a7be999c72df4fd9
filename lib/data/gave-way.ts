import 'server-only'

/**
 * Somebody waits to withdraw a listing: whoever was in the middle of a long publication undoes it,
 * lets her go first, and begins again.
 */
export class GaveWay extends Error {
  override readonly name = 'GaveWay'

  constructor() {
    super('publication: got a withdrawal that waits, expected none; it is begun again after it')
  }
}
