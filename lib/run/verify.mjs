// `npm run verify`: every check there is, against a build and a database of its own, at a fixed
// instant. Ends with «N passed, N failed», which counts the tests of all runners.
import { runCommand } from './command-line.mjs'

runCommand(async (command) => {
  const { verifyAll } = await import('./verify-all.mjs')
  return verifyAll(command)
})
