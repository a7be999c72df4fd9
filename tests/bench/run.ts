// `npm run bench`: a figure for each promise that is a figure, with what others reach beside it.
// `npm run bench -- search` one part alone; `npm run bench -- --readme` writes README's table too.
import { runCommand } from '../../lib/run/command-line.mjs'
import { Refusal } from '../../lib/run/refusal.mjs'

const README = '--readme'

runCommand(async (command) => {
  const { runParts } = await import('./run-parts')
  const { PARTS } = await import('./parts')
  const { writeReadme } = await import('./write-readme')
  const wanted = process.argv.slice(2).filter((one) => one !== README)
  const isWritten = process.argv.includes(README)
  for (const name of wanted)
    if (!(name in PARTS))
      throw new Refusal(
        `bench: got «${name}», expected one of: ${Object.keys(PARTS).join(', ')} (npm run bench -- search).`,
      )
  if (isWritten && wanted.length > 0)
    throw new Refusal(
      `bench: got ${README} for ${wanted.join(', ')} alone, expected the whole: README's table is of one run.`,
    )
  const { rows, machine } = await runParts(wanted.length > 0 ? wanted : Object.keys(PARTS), command)
  if (isWritten) writeReadme({ rows, machine, date: new Date() })
  return rows.every(({ met }) => met !== false) ? 0 : 1
})
