import { useLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { isReviewed } from '@/lib/i18n/review'
import { Beneath } from './beneath'

type Values = Record<string, string | number>

/**
 * A sentence about danger, leaving or consequences. Where no native speaker has reviewed it yet, the
 * Spanish stands beneath: a wrong word here can send someone the wrong way.
 * @param id `Namespace.key`.
 */
export async function Careful({ id, values }: { readonly id: string; readonly values?: Values }) {
  const locale = useLocale()
  const dot = id.indexOf('.')
  const namespace = id.slice(0, dot) as 'Safety'
  const key = id.slice(dot + 1) as 'title'
  const t = await getTranslations({ locale, namespace })
  if (isReviewed(locale, id)) return t(key, values)
  const spanish = await getTranslations({ locale: 'es', namespace })
  return (
    <>
      {t(key, values)}
      <Beneath spanish={spanish(key, values)} />
    </>
  )
}
