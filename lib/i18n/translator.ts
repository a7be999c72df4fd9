import type { NamespaceKeys, NestedKeyOf, useTranslations } from 'next-intl'
import type messages from '@/messages/es.json'

export type Namespace = NamespaceKeys<typeof messages, NestedKeyOf<typeof messages>>
/** The translate function of one namespace, for helpers that format. */
export type Translator<N extends Namespace> = ReturnType<typeof useTranslations<N>>
