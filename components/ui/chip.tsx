import type { ComponentProps } from 'react'
import styles from './chip.module.css'
import { Pictogram, type PictogramId } from './pictogram'

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  readonly text: string
  readonly isOn?: boolean
  readonly picture?: PictogramId | undefined
}

/** What is on or off. What is on shows a mark too: colour alone says nothing to some. */
export function Chip({ text, isOn = false, picture, ...button }: Props) {
  return (
    <button className={styles.chip} type="button" aria-pressed={isOn} {...button}>
      {picture && <Pictogram id={picture} />}
      {text}
    </button>
  )
}
