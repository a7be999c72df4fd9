import { build } from 'esbuild'

/** What a bundle's page loads. */
export interface BrowserBundle {
  readonly script: string
  /** Of the components in it; empty where it has none. */
  readonly style: string
}

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
  return (await bundleForBrowser(file, constants)).script
}

/**
 * The same with the style sheets of what it shows, as readers get it: without React's own checks.
 * @param file absolute path
 */
export async function bundleForBrowser(
  file: string,
  constants: Readonly<Record<string, unknown>> = {},
): Promise<BrowserBundle> {
  const define = Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
  )
  const result = await build({
    ...{ entryPoints: [file], bundle: true, minify: true, write: false, format: 'iife' },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    // Nothing is written; esbuild wants a name for two files.
    ...{ outdir: '/bundle', jsx: 'automatic' },
    // Leaflet's plugins add to the Leaflet on the window, which only its older form puts there.
    mainFields: ['main', 'module'],
    loader: { '.png': 'dataurl' },
    logLevel: 'silent',
  })
  const textOf = (extension: string) =>
    result.outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? ''
  const script = textOf('.js')
  if (script === '') throw new Error(`${file}: got no bundle, expected one file`)
  return { script, style: textOf('.css') }
}
