import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { WidgetShell } from '@/components/widget/widget-shell'
import assets from '@/lib/http/assets.json'
import { getDecoy } from '@/lib/http/decoy.mjs'
import { readSettings } from '@/lib/http/settings.mjs'
import { type EmbedParams, openEmbed } from '../../../../../open-embed'

// A visit may not be told apart by cookies, headers or query: those reads come back empty.
export const dynamic = 'force-static'
export const generateStaticParams = () => []
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

interface Props {
  readonly params: Promise<EmbedParams>
  readonly children: ReactNode
}

export default async function Layout({ params, children }: Props) {
  const { choice } = openEmbed(await params)
  return (
    <WidgetShell
      locale={choice.locale}
      theme={choice.theme}
      decoy={getDecoy(readSettings().decoys)}
      scripts={assets}
    >
      {children}
    </WidgetShell>
  )
}
