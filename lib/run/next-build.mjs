import { readSettings } from '../http/settings.mjs'
import { readActionKey } from './action-key.mjs'
import { runNode } from './child.mjs'
import { fingerprint, makeUnlessStamped } from './fingerprint.mjs'
import { Refusal } from './refusal.mjs'

/** All that the build reads. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'instrumentation.ts',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'prisma/schema.prisma',
  'proxy.ts',
  'tsconfig.json',
]
const NEXT = 'node_modules/next/dist/bin/next'

/**
 * Builds the pages, only when their sources changed.
 * @param {import('./command-line.mjs').Command} command
 * @param {string} dist folder of the build
 */
export async function buildPages({ signal, report }, dist) {
  const key = readActionKey(readSettings().dataFolder)
  const sources = await fingerprint(SOURCES, isBuilt, [process.versions.node, dist, key])
  await makeUnlessStamped(`${dist}/made-of`, sources, async () => {
    report('build: the pages; takes a minute or so')
    const env = {
      ...{ KUSKA_DIST: dist, KUSKA_BUILD: '1', NODE_ENV: 'production' },
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    }
    const code = await runNode([NEXT, 'build'], { signal, env })
    if (code !== 0)
      throw new Refusal(`build: got exit code ${code} from «next build», expected 0; see above.`)
  })
}

/**
 * Makes the types of the framework (addresses, style sheets) that the checker reads.
 * @param {import('./command-line.mjs').Command} command
 * @param {string} dist
 */
export async function generateTypes({ signal, report }, dist) {
  /** @type {string[]} */
  const said = []
  const options = {
    signal,
    env: { KUSKA_DIST: dist },
    onLine: (/** @type {string} */ line) => said.push(line),
  }
  const code = await runNode([NEXT, 'typegen'], options)
  if (code === 0) return
  report(said.join('\n'))
  throw new Refusal(`types: got exit code ${code} from «next typegen», expected 0; see above.`)
}

/** The commands themselves and the tests are in no page. @param {string} file */
function isBuilt(file) {
  return !/\.test\.tsx?$/.test(file) && !/^lib[\\/]run[\\/]/.test(file)
}
