import 'server-only'

export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text: nothing in it is loaded, and it can be read on any phone. */
  readonly text: string
}
