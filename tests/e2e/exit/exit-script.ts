import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const SOURCE = path.join(ROOT, 'lib/enhance/exit.ts')

/**
 * The exit's script as the product builds it, with parts of its source replaced.
 * @param edits text that must stand in the source, and what stands there instead
 */
export async function buildExitScript(
  edits: readonly (readonly [text: string, instead: string])[] = [],
): Promise<Buffer> {
  let contents = readFileSync(SOURCE, 'utf8')
  for (const [text, instead] of edits) {
    if (!contents.includes(text))
      throw new Error(`exit.ts: got no «${text}» in it, expected it; mend the mutation.`)
    contents = contents.replaceAll(text, instead)
  }
  const { outputFiles } = await build({
    entryPoints: [SOURCE],
    absWorkingDir: ROOT,
    plugins: [
      {
        name: 'edited',
        setup: (chain) => chain.onLoad({ filter: /exit\.ts$/ }, () => ({ contents, loader: 'ts' })),
      },
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    legalComments: 'none',
    target: ['chrome61', 'safari11', 'firefox60'],
    supported: { destructuring: true },
    logLevel: 'silent',
  })
  return Buffer.from(outputFiles[0]?.contents ?? '')
}
