export interface LargePage {
  readonly path: string
  /** Services listed on it. */
  readonly rows: number
}

const AT_ONCE = 6

/** The department or province page that lists most services: the hardest one to hide in time. */
export async function findLargestPage(target: URL): Promise<LargePage> {
  const read = async (path: string) => (await fetch(new URL(path, target))).text()
  const departments = linksTo(await read('/es/l'), /\/es\/l\/\d\d"/g)
  const pages = new Map<string, string>()
  const queue = [...departments]
  const work = async () => {
    for (let path = queue.shift(); path; path = queue.shift()) {
      const html = await read(path)
      pages.set(path, html)
      if (path.length === '/es/l/08'.length) queue.push(...linksTo(html, /\/es\/l\/\d{4}"/g))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const [largest] = [...pages]
    .map(([path, html]) => ({ path, rows: html.match(/href="\/es\/s\//g)?.length ?? 0 }))
    .sort((a, b) => b.rows - a.rows)
  if (!largest) throw new Error(`${target}: got no place, expected departments at /es/l`)
  return largest
}

function linksTo(html: string, pattern: RegExp): string[] {
  return [...new Set(html.match(pattern) ?? [])].map((link) => link.slice(0, -1))
}
