// `npm run up`: from a fresh clone to a served directory. Again: only what has changed is made anew.
import { existsSync } from 'node:fs'
import { runCommand } from './command-line.mjs'

runCommand(async (command) => {
  const { readSettings } = await import('../http/settings.mjs')
  const { buildPages } = await import('./next-build.mjs')
  const { prepare } = await import('./prepare.mjs')
  const { requireDataFolder } = await import('./data-folder.mjs')
  const { requireFreePort } = await import('./free-port.mjs')
  const { SERVER, serve } = await import('./serving.mjs')

  if (existsSync('.env')) process.loadEnvFile('.env')
  const { port, dataFolder } = readSettings()
  const dist = process.env.KUSKA_DIST || '.next'
  await requireFreePort(port)
  await requireDataFolder(dataFolder)
  await prepare(command, { make: () => buildPages(command, dist) })
  return serve(SERVER, command)
})
