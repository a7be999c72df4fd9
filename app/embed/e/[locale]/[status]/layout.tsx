import type { Viewport } from 'next'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { WidgetShell } from '@/components/widget/widget-shell'
import assets from '@/lib/http/assets.json'
import { getDecoy } from '@/lib/http/decoy.mjs'
import { readSettings } from '@/lib/http/settings.mjs'
import { readLocale } from '@/lib/widget/read-choice'
import { DEFAULT_THEME } from '@/lib/widget/theme'

export const dynamic = 'force-static'
export const generateStaticParams = () => []
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly children: ReactNode
}

export default async function Layout({ params, children }: Props) {
  const locale = readLocale((await params).locale)
  setRequestLocale(locale)
  const decoy = getDecoy(readSettings().decoys)
  return (
    <WidgetShell locale={locale} theme={DEFAULT_THEME} decoy={decoy} scripts={assets}>
      {children}
    </WidgetShell>
  )
}
