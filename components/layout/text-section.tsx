import { useTranslations } from 'next-intl'
import { Pictogram, type PictogramId } from '../ui/pictogram'
import { Careful } from './careful'
import { Section } from './section'
import styles from './text-section.module.css'

interface Props {
  /** Key of the title, `Namespace.key`. */
  readonly title: string
  /** Sentences, each a key; more than one make a list. */
  readonly texts: readonly string[]
  readonly picture?: PictogramId
  /** How to check a promise, when it is one. */
  readonly check?: string
}

/** A heading and a few sentences; each is careful, since people act on them. */
export function TextSection({ title, texts, picture, check }: Props) {
  const t = useTranslations()
  const [only] = texts
  return (
    <Section
      title={
        <>
          {picture && <Pictogram id={picture} size="m" />} <Careful id={title} />
        </>
      }
    >
      {texts.length === 1 && only ? (
        <p>
          <Careful id={only} />
        </p>
      ) : (
        <ul className={styles.list}>
          {texts.map((id) => (
            <li key={id}>
              <Careful id={id} />
            </li>
          ))}
        </ul>
      )}
      {check && (
        <p className={styles.check}>
          <b>{t('Privacy.check')}. </b>
          <Careful id={check} />
        </p>
      )}
    </Section>
  )
}
