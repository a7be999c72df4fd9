import { expect, test } from 'vitest'
import { ISSUE_WORDS } from '@/lib/import/issue-words'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'

/* What an import says to whoever brings a file is said in her language, and leaves out no value. */

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const said = Object.entries(ISSUE_WORDS)

test.each([
  ['es', es.PanelImportIssues],
  ['qu', qu.PanelImportIssues],
  ['ay', ay.PanelImportIssues],
])('%s has the words of every issue, with its values', (_, messages) => {
  expect(Object.keys(messages).sort()).toEqual(Object.keys(ISSUE_WORDS).sort())
  const words = new Map<string, string>(Object.entries(messages))
  for (const [code, english] of said)
    expect(placeholders(words.get(code) ?? ''), code).toEqual(placeholders(english))
})
