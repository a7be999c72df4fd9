import { LOCALES } from '../../../lib/domain/locale'
import type { Command } from '../../../lib/run/command-line.mjs'
import type { BenchRow } from '../bench-row'
import { openQuietChromium } from '../open-quiet-chromium'
import { startBareServer } from '../pages/bare-server'
import { buildPlainApp } from '../pages/build-plain-app'
import { findElement, parseDocument, textOfNode } from '../pages/document-tree'
import type { PlainPage } from '../pages/plain-app/pages'
import { weighPage } from '../pages/weigh-page'
import { judgeWidget, type WidgetWeighing } from './judge-widget'

/** The widget of the department with the most services, in a language. */
const pathIn = (locale: string) => `/embed/v1/${locale}/15/todo`
const NAME = 'widget'

/**
 * What the frame costs the reader of another site, beside the same words as a plain Next page.
 * @param url of the production server
 */
export async function benchWidget(url: string, command: Command): Promise<BenchRow[]> {
  const frames: string[] = []
  for (const locale of LOCALES) frames.push(await read(url + pathIn(locale)))
  command.report('widget: building the peer')
  const pages = frames.map(toPage)
  const files = await buildPlainApp(pages, command)
  for (const [at, { sheet }] of pages.entries())
    files.set(sheet, { name: 'page.css', body: sheetOf(frames[at] ?? '') })
  const server = await startBareServer(files)
  const browser = await openQuietChromium()
  try {
    const weighings: WidgetWeighing[] = []
    for (const locale of LOCALES) {
      command.signal.throwIfAborted()
      const path = pathIn(locale)
      const ours = await weighPage(browser, url + path)
      const plain = await weighPage(browser, `${server.url}/${locale}/plain/${NAME}`)
      weighings.push({ path, ours, plain })
    }
    return judgeWidget(weighings)
  } finally {
    await browser.close()
    await server.close()
  }
}

async function read(url: string): Promise<string> {
  const response = await fetch(url)
  if (response.status !== 200) throw new Error(`${url}: got ${response.status}, expected 200`)
  return response.text()
}

function toPage(html: string): PlainPage {
  const root = parseDocument(html)
  const title = findElement(root, ({ tag }) => tag === 'title')
  const body = findElement(root, ({ tag }) => tag === 'body')
  if (!title || !body) throw new Error('widget: got no title or body, expected a whole document')
  const lang = root.attributes.lang ?? ''
  return { lang, name: NAME, title: textOfNode(title), sheet: `/${lang}/${NAME}.css`, body }
}

function sheetOf(html: string): string {
  return /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
}
