import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UNSET } from '@/lib/run/checks.mjs'
import { startNode } from '@/lib/run/child.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DIST = process.env.KUSKA_DIST || '.next'
const ADDRESS = /^http:\/\/localhost:\d+$/

/** One that nobody has to be asked for: pages must not depend on who answers today. */
const NOBODY = 'https://127.0.0.1:9/'

/** A server that answers from the editions of a folder, and knows of nothing else. */
export interface EditionServer {
  readonly url: URL
  readonly stop: () => Promise<unknown>
}

/**
 * The production server without a database: only what was published can be in its answers.
 * @param settings what the operator has set besides; where pages leave to is nobody's unless it says
 */
export async function startEditionServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EditionServer> {
  const said: string[] = []
  let found = (_: string) => {}
  const address = new Promise<string>((resolve) => {
    found = resolve
  })
  const { ended, stop } = startNode([path.join(ROOT, 'lib/http/serve.mjs')], {
    env: {
      ...UNSET,
      EXIT_DECOYS: NOBODY,
      KUSKA_DATA: dataFolder,
      KUSKA_DIST: DIST,
      PORT: '0',
      SITE_ORIGIN: 'https://kuska.example',
      ...settings,
    },
    onLine(line) {
      said.push(line)
      if (ADDRESS.test(line)) found(line)
    },
  })
  const failed = ended.then((code) => {
    throw new Error(`server: got exit code ${code}, expected an address; ${said.join('\n')}`)
  })
  // Later it may end as it likes.
  failed.catch(() => {})
  return { url: new URL(await Promise.race([address, failed])), stop }
}

/**
 * The routes that the build answers, as its folders in `app` name them: `/[locale]/l/[place]`.
 * @throws when there is no build
 */
export function findRoutes(): string[] {
  const file = path.resolve(ROOT, DIST, 'app-path-routes-manifest.json')
  if (!existsSync(file))
    throw new Error(`${file}: got no such file, expected a build; name it with KUSKA_DIST`)
  const routes: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
  // The framework's own begin with a line.
  return Object.values(routes).filter((route) => !route.startsWith('/_'))
}
