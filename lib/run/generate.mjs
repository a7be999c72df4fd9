import { runNode } from './child.mjs'
import { fingerprint, makeUnlessStamped } from './fingerprint.mjs'
import { Refusal } from './refusal.mjs'

const SOURCES = ['prisma/schema.prisma', 'prisma/prisma.config.ts', 'package-lock.json']
const STAMP = 'prisma/generated/.made-of'

/**
 * Makes the catalogue's client from the schema, only when the schema changed.
 * @param {import('./command-line.mjs').Command} command
 */
export async function generateClient({ signal, report }) {
  await makeUnlessStamped(STAMP, await fingerprint(SOURCES), async () => {
    report('generate: the catalogue’s client from its schema')
    const args = [
      'node_modules/prisma/build/index.js',
      'generate',
      '--config',
      'prisma/prisma.config.ts',
    ]
    // It insists on an engine and uses none: without this it would download one.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }
    /** @type {string[]} */
    const said = []
    const code = await runNode(args, { signal, env, onLine: (line) => said.push(line) })
    if (code === 0) return
    report(said.join('\n'))
    throw new Refusal(
      `generate: got exit code ${code} from «prisma generate», expected 0; see above.`,
    )
  })
}
