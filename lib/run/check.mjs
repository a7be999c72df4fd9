// `npm run check`: format, lint, types and every test without a browser. Installs nothing.
import { runCommand } from './command-line.mjs'

runCommand(async (command) => {
  const { prepare } = await import('./prepare.mjs')
  const { runSteps } = await import('./steps.mjs')
  const { withRunFolder } = await import('./run-folder.mjs')
  const { checkStyle, checkTypes, runVitest } = await import('./checks.mjs')
  return withRunFolder(async (folder) => {
    const dist = process.env.KUSKA_DIST || '.next'
    const readTypes = () => checkTypes(command, folder, dist)
    return runSteps(command, [
      ['Format and lint', () => checkStyle(command)],
      ['Types', () => prepare(command, { mayInstall: false, make: readTypes })],
      ['Tests without a browser', () => runVitest(command, folder)],
    ])
  })
})
