import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { EditionMark } from './edition-mark'

interface Props {
  readonly className: string | undefined
  /** What the page was made from; null before the first one. */
  readonly edition: EditionMark | null
  /** HTTP status when it is not 200: the finishing step reads it from here. */
  readonly status?: number
  /** `interactive` keeps the framework's scripts: the map alone needs them. */
  readonly kind?: 'document' | 'interactive'
  /** It stands in another site's frame, where other pages of ours may not be shown. */
  readonly isFramed?: boolean
  readonly children: ReactNode
}

/** What a page says, with the marks that the finishing step and the clocks on the device read. */
export function PageMain(props: Props) {
  const { className, edition, status = 200, kind = 'document', isFramed, children } = props
  const hours = useTranslations('Hours')
  // The map's own script tells the time on its rows, and has the words.
  const clock = kind === 'document' && {
    'data-t-open': hours('openNow'),
    'data-t-closed': hours('closedNow'),
    'data-t-expected': hours('expectedNow'),
  }
  return (
    <main
      id="main"
      className={className}
      data-page={kind}
      data-frame={isFramed}
      data-edition={edition?.hash ?? 'none'}
      data-since={edition?.publishedAt}
      data-status={status === 200 ? undefined : status}
      {...clock}
    >
      {children}
    </main>
  )
}
