import { useTranslations } from 'next-intl'
import messages from '@/messages/es.json'
import { Notice } from './notice'

type NoticeKey = keyof typeof messages.PanelNotices
const isNotice = (key: string): key is NoticeKey => Object.hasOwn(messages.PanelNotices, key)

/** What came of the last form. Keys that nobody knows say nothing: they stood in an address. */
export function DoneNote({ keys }: { readonly keys: readonly string[] }) {
  const t = useTranslations('PanelNotices')
  return keys.filter(isNotice).map((key) => <Notice key={key}>{t(key)}</Notice>)
}
