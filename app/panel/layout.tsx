import type { Metadata, Viewport } from 'next'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/layout/tokens.css'
import '@/components/layout/base.css'
import { requireNonce } from '@/lib/auth/require-nonce'
import { TRUSTED_TYPES_POLICY } from '@/lib/http/trusted-types.mjs'

// Neutral outside, as the public side: no title of the panel tells what it is a panel of.
export const metadata: Metadata = {
  title: { default: 'Kuska · panel', template: '%s · Kuska · panel' },
  formatDetection: { telephone: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = await requireNonce()
  const locale = await getLocale()
  return (
    // Browsers hide a nonce from scripts, so what hydrates never finds the one it was sent with.
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* First, before anything of the framework: without it a link or an action's redirect breaks
            the page after the write, and people press twice. */}
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
          dangerouslySetInnerHTML={{ __html: TRUSTED_TYPES_POLICY }}
        />
      </head>
      <body>{children}</body>
    </html>
  )
}
