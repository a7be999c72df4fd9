import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const STOP_WITH_PARENT = new URL('stop-with-parent.mjs', import.meta.url).href
/** Longer than the server drains and the database closes. */
const KILL_AFTER_MS = 20_000

/** @typedef {Readonly<Record<string, string | undefined>>} Env undefined: not set for the child */

/**
 * @typedef {object} ChildOptions
 * @property {Env} [env] added to ours
 * @property {AbortSignal} [signal] aborted: the child is asked to stop, later made to
 * @property {boolean} [ownGroup] out of reach of a terminal's Ctrl-C, so that things end in our order
 * @property {(line: string) => void} [onLine] takes each line of its output; absent: printed
 */

/**
 * A Node process that ends when we do.
 * @typedef {object} Child
 * @property {Promise<number>} ended its exit code; 128 and the number of the signal that ended it
 * @property {() => Promise<number>} stop asks it to stop and waits
 */

/**
 * @param {readonly string[]} args Node's
 * @param {ChildOptions} [options]
 * @returns {Child}
 */
export function startNode(args, { env = {}, signal, ownGroup = true, onLine } = {}) {
  signal?.throwIfAborted()
  const child = spawn(process.execPath, ['--import', STOP_WITH_PARENT, ...args], {
    env: { ...process.env, ...env, KUSKA_PARENT: String(process.pid) },
    detached: ownGroup,
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit', 'ipc'],
  })
  if (onLine && child.stdout) eachLine(child.stdout, onLine)
  /** @param {NodeJS.Signals} name */
  const send = (name) => {
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
    kill(ownGroup ? -child.pid : child.pid, name)
  }
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, name) => resolve(code ?? 128 + (name ? constants.signals[name] : 0)))
  })
  const stop = () => {
    send('SIGTERM')
    const timer = setTimeout(() => send('SIGKILL'), KILL_AFTER_MS)
    return ended.finally(() => clearTimeout(timer))
  }
  const onAbort = () => void stop().catch(() => {})
  signal?.addEventListener('abort', onAbort, { once: true })
  ended.catch(() => {}).finally(() => signal?.removeEventListener('abort', onAbort))
  return { ended, stop }
}

/**
 * Runs a Node program to its end.
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>} its exit code
 * @throws the signal's reason, when stopped by it
 */
export async function runNode(args, options = {}) {
  const code = await startNode(args, options).ended
  options.signal?.throwIfAborted()
  return code
}

/** Gone already is as good. @param {number} pid @param {NodeJS.Signals} name */
function kill(pid, name) {
  try {
    process.kill(pid, name)
  } catch {}
}

/** @param {import('node:stream').Readable} stream @param {(line: string) => void} onLine */
function eachLine(stream, onLine) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
  stream.on('end', () => rest && onLine(rest))
}
