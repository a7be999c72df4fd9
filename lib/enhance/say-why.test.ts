import { expect, test, vi } from 'vitest'
import type { RowState } from './row-state'
import { sayWhy } from './say-why'

type Answer = RowState['reasons'][number]['answer']

const CHIPS: Readonly<Record<string, { textContent: string; dataset: Record<string, string> }>> = {
  f4: {
    textContent: 'Puedo ir por mi cuenta',
    dataset: { say: 'puedes ir', doubt: 'si puedes ir' },
  },
  f9: { textContent: 'Mujeres', dataset: {} },
}
const chips = {
  dataset: {
    tSaysYes: 'Sí: {things}.',
    tSaysExpected: 'Según el horario general: {things}.',
    tSaysUnknown: 'No sabemos: {things}.',
    tSaysNo: 'No: {things}.',
  },
  querySelector: (selector: string) => CHIPS[/data-ask="(\w+)"/.exec(selector)?.[1] ?? ''] ?? null,
} as unknown as HTMLElement

/** What a row says of its answers, each `ask: answer`. */
function say(answers: Readonly<Record<string, Answer>>): string {
  const why = { textContent: '', setAttribute: () => {} }
  vi.stubGlobal('document', { createElement: () => why })
  const item = { querySelector: () => null } as unknown as HTMLElement
  const reasons = Object.entries(answers).map(([ask, answer]) => ({ ask, answer }))
  sayWhy(item, chips, reasons)
  vi.unstubAllGlobals()
  return why.textContent
}

test('what is not known is a question: «no sabemos: puedes ir» would be read as «puedes ir»', () => {
  expect(say({ f4: 'yes' })).toBe('Sí: puedes ir.')
  expect(say({ f4: 'unknown' })).toBe('No sabemos: si puedes ir.')
  expect(say({ f4: 'no' })).toBe('No: puedes ir.')
})

test('a chip without words of its own is called by its name in all answers', () => {
  expect(say({ f4: 'yes', f9: 'yes' })).toBe('Sí: puedes ir, mujeres.')
  expect(say({ f4: 'unknown', f9: 'unknown' })).toBe('No sabemos: si puedes ir, mujeres.')
})
