import { SOURCE_DATE } from '../domain/listing'
import { findTextFault, isHttpsUrl } from '../domain/plain-text'
import type { Trust } from '../domain/trust'
import { NEVER_LINKED } from '../import/row-trust'
import type { FormError } from './form-error'
import { type FormValues, recordAt, textAt } from './form-values'
import { toPlainText } from './to-plain-text'

/** What a moderator writes from: paper or a page. Who called or visited says so elsewhere. */
export const SOURCE_WAYS = ['official_source', 'press'] as const

/**
 * Where a moderator has what she writes from, which nobody of the service has confirmed.
 * @param today `YYYY-MM-DD` in Lima; no source is from tomorrow.
 */
export function sourceFromValues(
  values: FormValues,
  today: string,
): { readonly trust: Trust } | { readonly errors: readonly FormError[] } {
  const typed = recordAt(values, 'source')
  const sourceTitle = toPlainText(textAt(typed, 'sourceTitle'))
  const address = textAt(typed, 'sourceUrl').trim()
  const sourceDate = textAt(typed, 'sourceDate').trim()
  const how = SOURCE_WAYS.find((way) => way === textAt(typed, 'how'))
  const errors: FormError[] = []
  if (sourceTitle === '') errors.push({ name: 'source.sourceTitle', fault: 'required' })
  else if (findTextFault(sourceTitle)) errors.push({ name: 'source.sourceTitle', fault: 'text' })
  if (address !== '' && (!isHttpsUrl(address) || findTextFault(address)))
    errors.push({ name: 'source.sourceUrl', fault: 'url' })
  if (!SOURCE_DATE.test(sourceDate) || sourceDate > today)
    errors.push({ name: 'source.sourceDate', fault: 'sourceDate' })
  if (!how) errors.push({ name: 'source.how', fault: 'choice' })
  if (!how || errors.length > 0) return { errors }
  const sourceUrl = address === '' || NEVER_LINKED.test(sourceTitle) ? null : address
  return { trust: { sourceTitle, sourceUrl, sourceDate, how, verifiedAt: null } }
}
