import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { Theme } from '@/lib/widget/theme'
import '../layout/tokens.css'
import '../layout/base.css'
import { SkipLink } from '../layout/skip-link'
import { FrameExit } from './frame-exit'
import { FrameShortcut } from './frame-shortcut'
import themes from './themes.module.css'

interface Props {
  readonly locale: Locale
  readonly theme: Theme
  /** Where the exit leads. */
  readonly decoy: string
  /** Addresses of our scripts. */
  readonly scripts: { readonly exit: string; readonly frame: string }
  readonly children: ReactNode
}

/** The page that stands in another site's frame: the exit first, as everywhere. */
export function WidgetShell({ locale, theme, decoy, scripts, children }: Props) {
  const t = useTranslations('Exit')
  return (
    <html lang={locale} className={themes[theme]}>
      <body>
        <script async src={scripts.exit} data-d={decoy} data-c={t('closePage')} />
        <script async src={scripts.frame} />
        <SkipLink />
        <FrameShortcut decoy={decoy} />
        <FrameExit decoy={decoy} />
        <div id="cover" aria-hidden="true" />
        {children}
      </body>
    </html>
  )
}
