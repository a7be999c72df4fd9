import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * Asks before the long work whether the port can be had.
 * @param {number} port
 */
export async function requireFreePort(port) {
  const code = await tryPort(port)
  if (code === 'EADDRINUSE')
    throw new Refusal(
      `Port ${port} is in use, perhaps by Kuska already: stop the program that has it, or choose another, such as PORT=${port + 1}.`,
    )
  if (code === 'EACCES')
    throw new Refusal(`Port ${port} needs more rights than this user has: choose one above 1023.`)
}

/** @param {number} port @returns {Promise<string | null>} null: free */
function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen(port, () => probe.close(() => resolve(null)))
  })
}
