import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/locale'
import { embedPath } from '@/lib/widget/embed-path'
import { DEFAULT_CHOICE } from '@/lib/widget/widget-choice'
import type { EditionMark } from '../layout/edition-mark'
import { NumbersBar } from '../layout/numbers-bar'
import { PageHead } from '../layout/page-head'
import { WidgetDocument } from './widget-document'

interface Props {
  readonly status: number
  readonly edition: EditionMark | null
  readonly locale: Locale
  readonly host: string
}

/** Whatever goes wrong in another site's frame, the numbers and the exit are there. */
export function WidgetError({ status, edition, locale, host }: Props) {
  const t = useTranslations('ErrorPage')
  const text = status === 404 ? 'notFound' : status < 500 ? 'bad' : 'busy'
  return (
    <WidgetDocument
      edition={edition}
      status={status}
      host={host}
      siteHref={`/${locale}`}
      hrefOf={(each) => embedPath({ ...DEFAULT_CHOICE, locale: each })}
      pictograms={['unknown']}
    >
      <PageHead title={t(`${text}Title`)} sub={t(text)} picture="unknown" />
      <NumbersBar />
      <p>
        <a href={embedPath({ ...DEFAULT_CHOICE, locale })}>{t('lists')}</a>
      </p>
    </WidgetDocument>
  )
}
