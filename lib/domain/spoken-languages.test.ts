import { expect, test } from 'vitest'
import type { LanguageAtCare } from './language'
import { spokenLanguages } from './spoken-languages'

const at = (
  code: LanguageAtCare['code'],
  confirmedBy?: LanguageAtCare['confirmedBy'],
): LanguageAtCare => ({ code, form: 'staff', days: [], ...(confirmedBy && { confirmedBy }) })
const spokenAt = (...places: LanguageAtCare[][]) => spokenLanguages(places, ({ code }) => code)

test('a language is named once, with whoever confirmed it', () => {
  expect(spokenAt([at('es'), at('quz', 'call')])).toEqual([
    { name: 'es', confirmedBy: null },
    { name: 'quz', confirmedBy: 'call' },
  ])
})

test('at one place the best word counts, of several the weakest: she may go to any of them', () => {
  expect(spokenAt([at('quz'), at('quz', 'visit')])).toMatchObject([{ confirmedBy: 'visit' }])
  expect(spokenAt([at('quz', 'visit')], [at('quz', 'provider')])).toMatchObject([
    { confirmedBy: 'provider' },
  ])
  expect(spokenAt([at('quz', 'visit')], [at('quz')])).toMatchObject([{ confirmedBy: null }])
  expect(spokenAt([at('quz', 'visit')], [at('es')])[0]).toMatchObject({ confirmedBy: 'visit' })
})

test('two codes of one name are one language to whoever reads it', () => {
  const named = spokenLanguages([[at('ay'), at('ayr', 'call')]], () => 'aymara')
  expect(named).toEqual([{ name: 'aymara', confirmedBy: 'call' }])
})
