// `npm run dev`: the framework's development server on the embedded or the given database.
import { existsSync } from 'node:fs'
import { runCommand } from './command-line.mjs'

runCommand(async (command) => {
  const { readSettings } = await import('../http/settings.mjs')
  const { prepare } = await import('./prepare.mjs')
  const { requireDataFolder } = await import('./data-folder.mjs')
  const { requireFreePort } = await import('./free-port.mjs')
  const { developmentServer, serve } = await import('./serving.mjs')

  if (existsSync('.env')) process.loadEnvFile('.env')
  const { port, dataFolder } = readSettings()
  await requireFreePort(port)
  await requireDataFolder(dataFolder)
  await prepare(command)
  command.report(
    'dev: pages follow the sources, but no document is finished here: they carry the framework’s ' +
      'scripts and no policy, and the exit without script is not kept. Browser scripts ' +
      '(lib/enhance) are built once, at the start. What readers get: «npm run up».',
  )
  return serve(developmentServer(port), command, { NODE_ENV: 'development' })
})
