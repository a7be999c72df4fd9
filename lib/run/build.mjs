// `npm run build`: everything that `npm start` needs besides a database. Installs nothing.
import { runCommand } from './command-line.mjs'

runCommand(async (command) => {
  const { buildPages } = await import('./next-build.mjs')
  const { prepare } = await import('./prepare.mjs')
  const dist = process.env.KUSKA_DIST || '.next'
  await prepare(command, { mayInstall: false, make: () => buildPages(command, dist) })
  return 0
})
