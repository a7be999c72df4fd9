import type { Agent } from 'node:http'
import { type Answer, askServer } from './ask'

export interface Form {
  readonly address: string
  /** As a browser encodes it. */
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  readonly agent?: Agent
}

const FROM_OURSELVES = {
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/x-www-form-urlencoded',
}

/** Posts a form as a page of ours does, unless its headers say otherwise. */
export function postForm(server: URL, { headers, ...form }: Form): Promise<Answer> {
  return askServer(server, { ...form, method: 'POST', headers: { ...FROM_OURSELVES, ...headers } })
}
