import messages from '@/messages/es.json'

type NoticeKey = keyof typeof messages.PanelNotices

/** Is this the key of a sentence that a form may leave? */
export function isNotice(name: string): name is NoticeKey {
  return Object.hasOwn(messages.PanelNotices, name)
}
