import type { Metadata, Viewport } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ExitButton } from '@/components/exit/exit-button'
import { ExitShortcut } from '@/components/exit/exit-shortcut'
import '@/components/layout/tokens.css'
import '@/components/layout/base.css'
import { ErrorDocument } from '@/components/layout/error-document'
import { SiteFooter } from '@/components/layout/site-footer'
import { SkipLink } from '@/components/layout/skip-link'
import { isLocale } from '@/lib/domain/locale'
import { currentEdition } from '@/lib/edition/current'
import { dataDate } from '@/lib/edition/views/data-date'
import assets from '@/lib/http/assets.json'
import { getDecoy } from '@/lib/http/decoy.mjs'
import { readSettings } from '@/lib/http/settings.mjs'

// A visit may not be told apart by cookies, headers or query: those reads come back empty.
export const dynamic = 'force-static'
// Nothing is made at build time: pages are made from the edition when they are first asked for.
export const generateStaticParams = () => []

// Neutral outside: no description, preview image or name that tells what the reader looks for.
export const metadata: Metadata = { title: 'Kuska', formatDetection: { telephone: false } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly children: ReactNode
}

export default async function Layout({ params, children }: Props) {
  const requested = (await params).locale
  const locale = isLocale(requested) ? requested : 'es'
  setRequestLocale(locale)
  const t = await getTranslations('Exit')
  const { decoys, operator } = readSettings()
  const edition = currentEdition()
  return (
    <html lang={locale}>
      <body>
        <script async src={assets.exit} data-d={getDecoy(decoys)} data-c={t('closePage')} />
        <script async src={assets.enhance} />
        <SkipLink />
        <ExitShortcut />
        {/* Before the page itself: on a slow link the rest may be long in coming. */}
        <ExitButton />
        <div id="cover" aria-hidden="true" />
        {isLocale(requested) ? children : <ErrorDocument status={404} edition={edition} />}
        <SiteFooter operator={operator} dataDate={edition && dataDate(edition)} />
      </body>
    </html>
  )
}
