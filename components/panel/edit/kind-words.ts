import { isPublicKind, type KindCode } from '@/lib/domain/kind'
import type { Translator } from '@/lib/i18n/translator'

/** What a kind is called in the panel; those that no public page names have their words in its form. */
export function kindWords(
  kinds: Translator<'Kinds'>,
  form: Translator<'PanelForm'>,
  kind: KindCode,
): string {
  return isPublicKind(kind) ? kinds(kind) : form(`kind_${kind}`)
}
