// The HTTP entry: `node lib/http/serve.mjs`, after a build. Stops on SIGTERM and SIGINT.
import { existsSync } from 'node:fs'
import { Server as TcpServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readBuildMark } from './build-mark.mjs'
import { createDecoyWatch } from './decoy-watch.mjs'
import { packBody } from './encodings.mjs'
import { createEntry } from './entry.mjs'
import { ErrorDocuments } from './error-documents.mjs'
import { explainTarget } from './explain-target.mjs'
import { createHttpServer } from './http-server.mjs'
import { openTileArchive } from './map-tiles.mjs'
import { exchange } from './memory-exchange.mjs'
import { PageRenderer } from './page-renderer.mjs'
import { getPageStore } from './page-shelves.mjs'
import { toProblem } from './problem.mjs'
import { RenderQueue } from './render-queue.mjs'
import { isOpenData } from './routes.mjs'
import { readSettings } from './settings.mjs'
import { createStaticFiles } from './static-files.mjs'
import { createWarming } from './warming.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Longer than any render; what is not done by then will not be. */
const DRAIN_MS = 10_000
const REST_MS = 1_000
const RENDER_MS = 15_000
/** After the first readers have been served. */
const FIRST_LOOK_MS = 60_000
const DAY_MS = 24 * 3_600_000

/** Something the operator can mend: printed as one sentence, without a stack. */
class Refusal extends Error {}

async function main() {
  process.chdir(ROOT)
  Reflect.set(process.env, 'NODE_ENV', 'production')
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = readSettings()
  const tiles = openTileArchive(settings.mapTiles)
  const { app, handle } = await startNext(settings.port)
  const store = getPageStore()
  const renderer = new PageRenderer({
    ...{ handle, store, settings, queue: new RenderQueue() },
    crowd: new RenderQueue({ atOnce: 1, maxWaiting: 32 }),
  })
  /** @param {string} address */
  const render = (address) => renderer.getDocument(address)
  const errors = new ErrorDocuments({
    render,
    store,
    settings: { origin: settings.origin, embedOrigins: settings.embedOrigins },
  })
  await errors.load()
  const getFile = await collectFiles(handle)
  const buildMark = readBuildMark(distFolder(), settings.origin)
  const entry = createEntry({ renderer, errors, getFile, tiles, settings, handle, buildMark })
  // A clock that stands still is a test's: nobody waits there for a first page, and fifty such servers
  // would each make a hundred.
  const warm = process.env.KUSKA_NOW ? () => {} : createWarming(render)
  const server = createHttpServer(
    (request, response) => {
      warm()
      return entry(request, response)
    },
    (status, { allow, target = '' } = {}) =>
      isOpenData(target)
        ? toProblem(explainTarget(status, target), settings)
        : errors.get('es', { status, ...(allow && { allow }) }),
  )
  const port = await listen(server, settings.port)
  // Where the framework asks for the page that an action leads to: never where a header says.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`
  // A port that was left to the system is known only now; links in mails name it.
  process.env.PORT = String(port)
  stopOnSignal(server, () => app.close())
  warm()
  watchDecoys(settings.decoys, async () => {
    store.forget()
    await errors.load()
    // What was being made meanwhile may carry the old address.
    store.forget()
  })
  process.stdout.write(`http://localhost:${port}\n`)
}

/** @param {number} port */
async function startNext(port) {
  const dist = distFolder()
  if (!existsSync(path.join(dist, 'BUILD_ID')))
    throw new Refusal(`${dist}: got no build there, expected one; run «npm run build» first.`)
  // Only now: React picks its production half when it is first loaded.
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: ROOT, hostname: 'localhost', port })
  await app.prepare()
  return { app, handle: app.getRequestHandler() }
}

/** Files of the build and of `public/`, and the icon, which Next makes itself. @param {import('./memory-exchange.mjs').Handle} handle */
async function collectFiles(handle) {
  const getFile = createStaticFiles({
    publicFolder: path.join(ROOT, 'public'),
    distFolder: distFolder(),
  })
  const icon = await exchange(handle, '/icon.svg', RENDER_MS)
  if (icon.status !== 200) return getFile
  const file = { contentType: 'image/svg+xml', body: packBody(icon.body) }
  /** @param {string} address */
  return (address) => (address === '/icon.svg' ? file : getFile(address))
}

/**
 * @param {readonly [string, ...string[]]} decoys
 * @param {() => Promise<void>} onChange
 */
function watchDecoys(decoys, onChange) {
  /** @param {unknown} sentence */
  const onAlarm = (sentence) => void process.stderr.write(`${String(sentence)}\n`)
  const look = createDecoyWatch({ decoys, onAlarm, onChange })
  const lookQuietly = () => void look().catch(onAlarm)
  setTimeout(lookQuietly, FIRST_LOOK_MS).unref()
  setInterval(lookQuietly, DAY_MS).unref()
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<number>} the port taken */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)))
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** @param {Error & { code?: string }} error @param {number} port */
function explain(error, port) {
  if (error.code === 'EADDRINUSE')
    return new Refusal(
      `Port ${port} is in use: stop the program that has it, or choose another, such as PORT=${port + 1}.`,
    )
  if (error.code === 'EACCES')
    return new Refusal(`Port ${port} needs more rights than this user has: choose one above 1023.`)
  return error
}

/**
 * Nobody new is let in and everyone inside is answered, each answer closing its connection; then the
 * port is free. Connections at rest are cut only after a moment: a request may be on its way on one.
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} closeNext
 */
function stopOnSignal(server, closeNext) {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => server.closeIdleConnections(), REST_MS).unref()
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref()
    // Not the http server's own `close`, which cuts connections at rest at once.
    await new Promise((closed) => TcpServer.prototype.close.call(server, closed))
    await closeNext()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function distFolder() {
  return path.resolve(ROOT, process.env.KUSKA_DIST || '.next')
}

main().catch((error) => {
  const isPlain = error instanceof Refusal || /^[A-Z_]+: got /.test(error?.message ?? '')
  process.stderr.write(`${isPlain ? error.message : (error?.stack ?? String(error))}\n`)
  process.exit(1)
})
