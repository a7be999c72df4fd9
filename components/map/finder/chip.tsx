import { Pictogram, type PictogramId } from '../../ui/pictogram'
import styles from './chip.module.css'

interface Props {
  readonly text: string
  readonly isOn: boolean
  readonly press: () => void
  readonly picture?: PictogramId
  readonly lang?: string
}

/** A filter that is on or off. What is on shows a mark too: colour alone says nothing to some. */
export function Chip({ text, isOn, press, picture, lang }: Props) {
  return (
    <button className={styles.chip} type="button" aria-pressed={isOn} onClick={press} lang={lang}>
      {picture && <Pictogram id={picture} />}
      {text}
    </button>
  )
}
