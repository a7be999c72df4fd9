import type { Metadata, Viewport } from 'next'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/layout/tokens.css'
import '@/components/layout/base.css'
import { requireNonce } from '@/lib/auth/require-nonce'

// Neutral outside, as the public side: no title of the panel tells what it is a panel of.
export const metadata: Metadata = {
  title: { default: 'Kuska · panel', template: '%s · Kuska · panel' },
  formatDetection: { telephone: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function Layout({ children }: { readonly children: ReactNode }) {
  // Past the entry there would be no policy on the page.
  await requireNonce()
  const locale = await getLocale()
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}
