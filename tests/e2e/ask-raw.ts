import { type Agent, request } from 'node:http'

/** An answer as it travelled: nothing is decoded, sorted or put together. */
export interface RawAnswer {
  readonly status: string
  /** `Name: value` lines in their order; the time of day alone is left out. */
  readonly headers: readonly string[]
  readonly bytes: Buffer
}

/** The name under which both servers of a comparison are asked: their ports differ. */
const HOST = 'kuska.example'
const TIME = /^Date: \w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/

export function askRaw(
  server: URL,
  address: string,
  encoding: string,
  agent: Agent,
): Promise<RawAnswer> {
  const { hostname, port } = server
  const headers = { Host: HOST, 'Accept-Encoding': encoding }
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address, headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: `HTTP/${answer.httpVersion} ${answer.statusCode} ${answer.statusMessage}`,
          headers: toLines(answer.rawHeaders),
          bytes: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

function toLines(raw: readonly string[]): string[] {
  return raw
    .flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${raw[at + 1]}`] : []))
    .map((line) => (TIME.test(line) ? 'Date: now' : line))
}

/** The first thing in which two answers differ, in a few words; null when they are the same. */
export function findDifference(a: RawAnswer, b: RawAnswer): string | null {
  if (a.status !== b.status) return `${a.status}, ${b.status}`
  const count = Math.max(a.headers.length, b.headers.length)
  for (let at = 0; at < count; at++)
    if (a.headers[at] !== b.headers[at]) return `${a.headers[at]}, ${b.headers[at]}`
  if (a.bytes.equals(b.bytes)) return null
  const at = a.bytes.findIndex((byte, index) => byte !== b.bytes[index])
  return `byte ${at} of ${a.bytes.length} and ${b.bytes.length}`
}
