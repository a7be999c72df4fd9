import { build } from 'esbuild'

/**
 * A script for the page that is measured, on its own: what the bench's own loader adds to functions
 * does not exist there.
 * @param file absolute path
 * @param constants names that the script declares, and their values
 */
export async function bundleBrowserScript(
  file: string,
  constants: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const define = Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
  )
  const result = await build({
    ...{ entryPoints: [file], bundle: true, minify: true, write: false, format: 'iife', define },
    // Leaflet's plugins add to the Leaflet on the window, which only its older form puts there.
    mainFields: ['main', 'module'],
    logLevel: 'silent',
  })
  const [output] = result.outputFiles
  if (!output) throw new Error(`${file}: got no bundle, expected one file`)
  return output.text
}
