import { setRequestLocale } from 'next-intl/server'
import type { Locale } from '@/lib/domain/locale'
import { PreviewBody, type PreviewBodyProps } from './preview-body'

interface Props extends PreviewBodyProps {
  readonly locale: Locale
}

/**
 * `PreviewBody` in a language of its own, as the answer of an action: a render of nothing else. In a
 * page it would turn the language of whatever is drawn after it.
 */
export function PreviewIn({ locale, ...body }: Props) {
  setRequestLocale(locale)
  return <PreviewBody {...body} />
}
