import { plain } from '../../../lib/search/fold'

const LETTERS = 'abcdefghilmnopqrstuvy'

/** A name as it is typed in a hurry: plain, with one letter of its longest word wrong. */
export function withWrongLetter(name: string, random: () => number): string {
  const words = plain(name).split(' ')
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
  const at = 1 + Math.floor(random() * (longest.length - 1))
  const others = Array.from(LETTERS).filter((letter) => letter !== longest[at])
  const wrong = others[Math.floor(random() * others.length)] ?? 'x'
  const typed = longest.slice(0, at) + wrong + longest.slice(at + 1)
  return words.map((word) => (word === longest ? typed : word)).join(' ')
}
