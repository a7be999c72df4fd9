import { useTranslations } from 'next-intl'
import messages from '@/messages/es.json'
import { Notice } from './notice'

type ErrorKey = keyof typeof messages.PanelErrors
const isError = (key: string): key is ErrorKey =>
  Object.hasOwn(messages.PanelErrors, key) && key !== 'title' && key !== 'inGroup'

/**
 * Why the last act changed nothing. Of a key that nobody knows it says that much: silence would be taken
 * for done.
 */
export function ErrorNote({ keys }: { readonly keys: readonly string[] }) {
  const t = useTranslations('PanelErrors')
  const known = new Set(keys.map((key) => (isError(key) ? key : 'notDone')))
  return [...known].map((key) => (
    <Notice key={key} isWarning>
      <p>{t(key as 'other')}</p>
    </Notice>
  ))
}
