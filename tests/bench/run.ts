// `npm run bench -- exit`: a figure for each promise that is a figure, with what others reach beside it.
import { runCommand } from '../../lib/run/command-line.mjs'

runCommand(async (command) => {
  const [name = ''] = process.argv.slice(2)
  const { withServer } = await import('./with-server')
  const { describeMachine } = await import('./describe-machine')
  if (name !== 'exit')
    throw new Error(`bench: got «${name}», expected the name of one: exit (npm run bench -- exit).`)
  const { benchExit } = await import('./exit/bench-exit')
  return withServer(command, async (url) => {
    command.report(describeMachine())
    const isGood = await benchExit(url, command)
    command.report(describeMachine())
    return isGood ? 0 : 1
  })
})
