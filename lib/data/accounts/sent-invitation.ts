import 'server-only'

/** What a mail of an invitation needs. The token is nowhere else. */
export interface SentInvitation {
  readonly email: string
  readonly token: string
  readonly organisation: string
}
