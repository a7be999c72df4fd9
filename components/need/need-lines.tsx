import { NATIONAL_NUMBERS } from '@/lib/domain/national-numbers'
import { type Need, needPlan } from '@/lib/domain/need'
import { Numbers } from '../layout/numbers'
import { NeedNotes, needNotes } from './need-notes'

interface Props {
  readonly need: Need
  readonly hrefOf: (number: string) => string | null
}

/** The lines of an entry, most useful first, and what she should know before and after calling. */
export function NeedLines({ need, hrefOf }: Props) {
  const { before, after } = needNotes(need)
  const lines = needPlan(need).lines.flatMap(
    (number) => NATIONAL_NUMBERS.find((line) => line.number === number) ?? [],
  )
  return (
    <>
      <NeedNotes ids={before} />
      <Numbers lines={lines} hrefOf={hrefOf} />
      <NeedNotes ids={after} />
    </>
  )
}
