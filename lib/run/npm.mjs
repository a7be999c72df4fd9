import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

const CLI = 'npm-cli.js'

/**
 * npm as a Node program: the one that runs us, else the one beside this Node, else the one on the path.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @param {string} [node] the Node that runs us
 * @returns {string}
 */
export function findNpm(env = process.env, node = process.execPath) {
  const beside = path.join(path.dirname(node), '../lib/node_modules/npm/bin', CLI)
  const onPath = (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm'))
  for (const candidate of [env.npm_execpath ?? '', beside, ...onPath]) {
    const file = existsSync(candidate) ? realpathSync(candidate) : ''
    if (path.basename(file) === CLI) return file
  }
  throw new Refusal(
    'npm: got none on the path, expected the one that comes with Node.js; install it and try again.',
  )
}
