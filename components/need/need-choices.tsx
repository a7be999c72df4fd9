import { useTranslations } from 'next-intl'
import {
  BRANCHES,
  isSign,
  type Letter,
  lettersOf,
  type Need,
  needSegment,
  SIGNS,
  toggleLetter,
} from '@/lib/domain/need'
import { Pictogram, type PictogramId } from '../ui/pictogram'
import styles from './need-choices.module.css'

/** The pictograms that signs and branches of an entry draw. */
export function choicePictograms({ entry }: Need): PictogramId[] {
  const { signs, branches } = lettersOf(entry)
  return [
    ...signs.map((letter) => `sign-${SIGNS[letter]}` as const),
    ...branches.map((letter) => `branch-${BRANCHES[letter]}` as const),
  ]
}

interface Props {
  readonly need: Need
  /** The address of another choice. */
  readonly hrefFor: (segment: string) => string
}

interface ChoiceProps extends Props {
  readonly letter: Letter
  readonly picture: PictogramId
  readonly text: string
}

function Choice({ need, hrefFor, letter, picture, text }: ChoiceProps) {
  const t = useTranslations('NeedPage')
  const isChosen = need.letters.includes(letter)
  return (
    <li>
      <a
        className={isChosen ? `${styles.choice} ${styles.chosen}` : styles.choice}
        href={hrefFor(needSegment(toggleLetter(need, letter)))}
        aria-current={isChosen ? 'true' : undefined}
      >
        <Pictogram id={picture} />
        <span>
          {text}
          {isChosen && <small>{t('chosen')}</small>}
        </span>
      </a>
    </li>
  )
}

/** What she has chosen already, at the top, so that she sees it and can take it back. */
export function NeedChosen({ need, hrefFor }: Props) {
  const signTexts = useTranslations('Signs')
  const branchTexts = useTranslations('Branches')
  if (need.letters.length === 0) return null
  const textOf = (letter: Letter) =>
    isSign(letter) ? signTexts(SIGNS[letter]) : branchTexts(BRANCHES[letter])
  return (
    <ul className={styles.chosenList}>
      {need.letters.map((letter) => (
        <Choice
          key={letter}
          {...{ need, hrefFor, letter }}
          picture={isSign(letter) ? `sign-${SIGNS[letter]}` : `branch-${BRANCHES[letter]}`}
          text={textOf(letter)}
        />
      ))}
    </ul>
  )
}

/**
 * What happens to her, one tap each and one tap back; only «me engañaron con un trabajo» has signs.
 * Links, not a form: the choice is the address, and nothing about her is sent or kept.
 */
export function NeedSigns({ need, hrefFor }: Props) {
  const t = useTranslations('NeedPage')
  const texts = useTranslations('Signs')
  const { signs } = lettersOf(need.entry)
  if (signs.length === 0) return null
  return (
    <section className={styles.choices}>
      <h2>{t('signsTitle')}</h2>
      <ul className={styles.list}>
        {signs.map((letter) => (
          <Choice
            key={letter}
            {...{ need, hrefFor, letter }}
            picture={`sign-${SIGNS[letter]}`}
            text={texts(SIGNS[letter])}
          />
        ))}
      </ul>
    </section>
  )
}

/** Who she is, where that changes who can help; also one tap each way. */
export function NeedBranches({ need, hrefFor }: Props) {
  const t = useTranslations('NeedPage')
  const texts = useTranslations('Branches')
  return (
    <section className={styles.choices}>
      <h2>{t('branchesTitle')}</h2>
      <ul className={styles.list}>
        {lettersOf(need.entry).branches.map((letter) => (
          <Choice
            key={letter}
            {...{ need, hrefFor, letter }}
            picture={`branch-${BRANCHES[letter]}`}
            text={texts(BRANCHES[letter])}
          />
        ))}
      </ul>
    </section>
  )
}
