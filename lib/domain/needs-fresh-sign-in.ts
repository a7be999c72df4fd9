/**
 * She may do this, but has not signed in within the last 15 minutes: whoever took over an open
 * session must not change a number by it. The page sends her to confirm who she is and back.
 */
export class NeedsFreshSignIn extends Error {
  override readonly name = 'NeedsFreshSignIn'

  constructor() {
    super('panel: got a session of more than 15 minutes, expected a fresh sign-in for this act')
  }
}
