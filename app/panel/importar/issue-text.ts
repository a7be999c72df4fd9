import type { Translator } from '@/lib/i18n/translator'
import { type Issue, NOT_REPEATED } from '@/lib/import/issue'

/** What is said of an issue in the member's language, without its place; no shelter's value is in it. */
export function issueText(
  t: Translator<'PanelImport'>,
  words: Translator<'PanelImportIssues'>,
  { got, code, values, hint }: Pick<Issue, 'got' | 'code' | 'values' | 'hint'>,
): string {
  const said = words(code, values)
  const sentence = got === null ? said : t('issue', { got: nameGot(t, got), expected: said })
  return hint === null ? sentence : `${sentence} (${words(hint.code, hint.values)})`
}

function nameGot(t: Translator<'PanelImport'>, got: string): string {
  if (got === NOT_REPEATED) return t('gotHidden')
  return got === '' ? t('gotNothing') : `«${got}»`
}
