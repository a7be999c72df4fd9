import type { MetadataRoute } from 'next'
import { currentEdition } from '@/lib/edition/current'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { sitemapPaths } from '@/lib/open-data/sitemap-paths'

export const dynamic = 'force-dynamic'

/** Every public page, by its neutral address; without dates, which would tell what has changed. */
export default function sitemap(): MetadataRoute.Sitemap {
  const edition = currentEdition()
  return edition ? sitemapPaths(edition).map((path) => ({ url: `${siteOrigin()}${path}` })) : []
}
