import { useTranslations } from 'next-intl'
import messages from '@/messages/es.json'
import { Notice } from './notice'

type ErrorKey = keyof typeof messages.PanelErrors
const isError = (key: string): key is ErrorKey =>
  Object.hasOwn(messages.PanelErrors, key) && key !== 'title' && key !== 'inGroup'

/** Why the last act changed nothing. Keys that nobody knows say nothing: they stood in an address. */
export function ErrorNote({ keys }: { readonly keys: readonly string[] }) {
  const t = useTranslations('PanelErrors')
  return keys.filter(isError).map((key) => (
    <Notice key={key} isWarning>
      <p>{t(key as 'other')}</p>
    </Notice>
  ))
}
