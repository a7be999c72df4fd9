import type { MetadataRoute } from 'next'
import { siteOrigin } from '@/lib/http/site-origin.mjs'

export const dynamic = 'force-dynamic'

/** Pages may be found; files for programs are found by their page. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  }
}
