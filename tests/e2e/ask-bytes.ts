import { connect } from 'node:net'
import { BASE } from './ask'

/** Bytes as they stand, to the server under test; the whole answer as text. */
export function askBytes(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(BASE.port), BASE.hostname, () => socket.write(bytes))
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer)).on('error', reject)
  })
}
