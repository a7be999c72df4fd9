import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { refuseNode } from './node-version.mjs'
import { explain } from './refusal.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** @type {readonly NodeJS.Signals[]} */
const STOPPERS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const LOOK_MS = 500
/** Longer than what we started is given to end. */
const GIVE_UP_MS = 25_000

/** What a command is given. `report` prints a line of progress. @typedef {{ signal: AbortSignal, report: (line: string) => void }} Command */

/**
 * Runs one of the commands in the project's folder: stops what it started on Ctrl-C and SIGTERM,
 * prints what the operator can mend as one sentence, and ends with the job's exit code.
 * @param {(command: Command) => Promise<number>} job loads its own modules, once Node is new enough
 */
export async function runCommand(job) {
  const refused = refuseNode(process.versions.node)
  if (refused) return end(1, refused)
  process.chdir(ROOT)
  // Nothing about this machine is told to the makers of our tools.
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.CHECKPOINT_DISABLE = '1'
  process.env.PRISMA_HIDE_UPDATE_MESSAGE = '1'
  // Some of them colour files and logs too.
  if (!process.stdout.isTTY) process.env.NO_COLOR = '1'
  const stopping = new AbortController()
  let code = 1
  for (const name of STOPPERS)
    process.on(name, () => {
      code = 128 + constants.signals[name]
      stopping.abort()
      setTimeout(() => process.exit(code), GIVE_UP_MS).unref()
    })
  stopWithNpm(() => stopping.abort())
  try {
    code = await job({
      signal: stopping.signal,
      report: (line) => process.stdout.write(`${line}\n`),
    })
    process.exit(code)
  } catch (error) {
    end(code, stopping.signal.aborted ? '' : explain(error))
  }
}

/** npm may be killed with no chance to pass it on. @param {() => void} stop */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), LOOK_MS).unref()
}

/** @param {number} code @param {string} message @returns {never} */
function end(code, message) {
  if (message) process.stderr.write(`${message}\n`)
  process.exit(code)
}
