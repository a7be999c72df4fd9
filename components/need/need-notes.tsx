import {
  BRANCHES,
  type Entry,
  isSign,
  type Letter,
  type Need,
  needPlan,
  SIGNS,
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
  return isSign(letter) ? `Signs.${SIGNS[letter]}Note` : `Branches.${BRANCHES[letter]}Note`
}

/** Who is under age must hear who has to be told before she calls anyone (domain §5). */
const BEFORE_NUMBERS: readonly Letter[] = ['m']

/** What is said for an entry and what was chosen under it, by where it has to stand. */
export function needNotes(need: Need): { before: string[]; after: string[] } {
  const { entry, letters } = need
  const before = letters.filter((letter) => BEFORE_NUMBERS.includes(letter))
  const after = letters.filter((letter) => !BEFORE_NUMBERS.includes(letter))
  // A house that is not offered, to men or under eighteen, is not spoken of either.
  const hasHouse = needPlan(need).kinds.includes('hrt')
  return {
    before: before.map(noteOf),
    after: [
      ...(entry !== 'sleep' || hasHouse ? [ENTRY_NOTES[entry]] : []),
      ...(letters.includes('c') ? ['NeedPage.dangerNote'] : []),
      // Said so that nobody crosses a region for a bed that is not there.
      ...(entry === 'sleep' && hasHouse ? ['NeedPage.sleepAfterWork'] : []),
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
