import { labelOf } from './chips'
import { fillWords } from './fill-words'
import type { RowState } from './row-state'

type Reasons = RowState['reasons']

/** «Sí: gratis. No sabemos: sin documentos.», below the name; nothing when nothing is asked. */
export function sayWhy(item: HTMLElement, chips: HTMLElement, reasons: Reasons): void {
  const old = item.querySelector('[data-why]')
  if (reasons.length === 0) {
    old?.remove()
    return
  }
  const why = old ?? document.createElement('p')
  why.textContent = wordWhy(chips, reasons)
  if (old !== null) return
  why.className = chips.dataset.cWhy ?? ''
  why.setAttribute('data-why', '')
  item.querySelector('a')?.after(why)
}

const SENTENCES = [
  ['yes', 'tSaysYes'],
  ['expected', 'tSaysExpected'],
  ['unknown', 'tSaysUnknown'],
  ['no', 'tSaysNo'],
] as const

function wordWhy(chips: HTMLElement, reasons: Reasons): string {
  // A general timetable never says «abierto ahora»: it has sent people to closed doors.
  const isExpectedOpen = ({ ask, answer }: Reasons[number]) =>
    ask === 'open' && answer === 'expected'
  const sentences = SENTENCES.map(([answer, key]) => {
    const asked = reasons.filter((one) => one.answer === answer && !isExpectedOpen(one))
    const things = asked.map((reason) => labelOf(chips, reason)).join(', ')
    return things === '' ? '' : fillWords(chips, key, { things })
  })
  if (reasons.some(isExpectedOpen)) sentences.splice(1, 0, fillWords(chips, 'tExpectedNow'))
  return sentences.filter(Boolean).join(' ')
}
