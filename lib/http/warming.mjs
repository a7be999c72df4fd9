import { LOCALES } from './locales.mjs'
import { getServedEdition } from './page-store.mjs'

/**
 * Addresses made ahead of readers: home, guidance and departments, no more. A page that answers
 * slowly tells a watcher that nobody has opened it yet; these tell nothing. They are packed best too,
 * which ones by their address alone: no size depends on what somebody has read.
 * @returns {string[]}
 */
export function findWarmPaths() {
  const departments = getServedEdition()?.children.get('') ?? []
  const pages = ['', '/seguridad', '/l', ...departments.map(({ ubigeo }) => `/l/${ubigeo}`)]
  return pages.flatMap((page) => LOCALES.map((locale) => `/${locale}${page}`))
}

/**
 * Makes them one after the other, so that a reader always finds a free place; again after each
 * publication.
 * @param {(path: string) => Promise<unknown>} render
 * @returns {() => void} call it often: it works only when the edition is another than last time
 */
export function createWarming(render) {
  let warmed = ''
  return () => {
    const hash = getServedEdition()?.hash ?? ''
    if (hash === warmed) return
    warmed = hash
    void warmAll(render, hash)
  }
}

/**
 * Stops where the next edition begins anew: pages of one that nobody is served any more would only take
 * the time of those who work in the panel.
 * @param {(path: string) => Promise<unknown>} render
 * @param {string} hash
 */
async function warmAll(render, hash) {
  for (const path of findWarmPaths()) {
    if (getServedEdition()?.hash !== hash) return
    await render(path).catch(() => null)
  }
}
