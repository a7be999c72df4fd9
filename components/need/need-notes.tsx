import {
  BRANCHES,
  type BranchLetter,
  type Entry,
  type Letter,
  type Need,
  SIGNS,
  type SignLetter,
} from '@/lib/domain/need'
import { Careful } from '../layout/careful'
import styles from './need-notes.module.css'

/** What each entry says before anything else; one message each. */
const ENTRY_NOTES: Readonly<Record<Entry, string>> = {
  danger: 'NeedPage.dangerNote',
  sleep: 'NeedPage.sleepNote',
  talk: 'NeedPage.talkNote',
  job: 'NeedPage.jobNote',
  lawyer: 'NeedPage.lawyerNote',
  health: 'NeedPage.healthNote',
  children: 'NeedPage.childrenNote',
  documents: 'NeedPage.askWithoutName',
}

function noteOf(letter: Letter): string {
  return letter in SIGNS
    ? `Signs.${SIGNS[letter as SignLetter]}Note`
    : `Branches.${BRANCHES[letter as BranchLetter]}Note`
}

/** Who is under age must hear who has to be told before she calls anyone (domain §5). */
const BEFORE_NUMBERS: readonly Letter[] = ['m']

/** What is said for an entry and what was chosen under it, by where it has to stand. */
export function needNotes({ entry, letters }: Need): { before: string[]; after: string[] } {
  const before = letters.filter((letter) => BEFORE_NUMBERS.includes(letter))
  const after = letters.filter((letter) => !BEFORE_NUMBERS.includes(letter))
  const isAdult = !letters.includes('m')
  return {
    before: before.map(noteOf),
    after: [
      ENTRY_NOTES[entry],
      // Said so that nobody crosses a region for a bed that is not there.
      ...(entry === 'sleep' && isAdult ? ['NeedPage.sleepAfterWork'] : []),
      // «No es tu culpa» is what the entry itself has said already.
      ...after.filter((letter) => letter !== 'd').map(noteOf),
    ],
  }
}

/** Short sentences she may act on, so each is careful. */
export function NeedNotes({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <div className={styles.notes}>
      {[...new Set(ids)].map((id) => (
        <p key={id}>
          <Careful id={id} />
        </p>
      ))}
    </div>
  )
}
