import { startNode } from './child.mjs'

/** What `server-only` looks for, and TypeScript as it stands. */
const FLAGS = ['--conditions=react-server', '--import', 'tsx', 'lib/run/with-database.ts']
const ADDRESS = /^http:\/\/localhost:\d+$/

/** The program that answers readers, with a database held for it. */
export const SERVER = [...FLAGS, 'lib/http/serve.mjs']

/**
 * The framework's development server, with a database held for it.
 * @param {number} port
 */
export function developmentServer(port) {
  return [...FLAGS, 'node_modules/next/dist/bin/next', 'dev', '--port', String(port)]
}

/**
 * Serves until it is stopped or fails.
 * @param {readonly string[]} program one of the above
 * @param {import('./command-line.mjs').Command} command
 * @param {import('./child.mjs').Env} [env]
 * @returns {Promise<number>} its exit code; 0 when it was asked to stop
 */
export function serve(program, { signal }, env = {}) {
  return startNode(program, { signal, env }).ended
}

/**
 * Starts the server and waits until it can be asked.
 * @param {import('./child.mjs').Env} env
 * @param {import('./command-line.mjs').Command} command
 * @returns {Promise<{ url: string, stop: () => Promise<number> }>}
 * @throws when it ends before; it has said why
 */
export async function startServer(env, { signal, report }) {
  /** @type {(url: string) => void} */
  let found = () => {}
  /** @type {Promise<string>} */
  const address = new Promise((resolve) => {
    found = resolve
  })
  const onLine = (/** @type {string} */ line) => {
    if (ADDRESS.test(line)) found(line)
    // One JSON line an event is the operator's log.
    else if (!line.startsWith('{"level":30')) report(line)
  }
  const { ended, stop } = startNode(SERVER, { env, signal, onLine })
  const failed = ended.then((code) => {
    signal.throwIfAborted()
    throw new Error(`server: got exit code ${code} before it could be asked, expected an address`)
  })
  // Later it may end as it likes.
  failed.catch(() => {})
  return { url: await Promise.race([address, failed]), stop }
}
