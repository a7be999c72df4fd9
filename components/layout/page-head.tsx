import type { ReactNode } from 'react'
import { Pictogram, type PictogramId } from '../ui/pictogram'
import styles from './page-head.module.css'

interface Props {
  readonly title: ReactNode
  /** One line under the title: where it is, or who runs it. */
  readonly sub?: ReactNode
  readonly picture?: PictogramId
}

/** The head of every inner page: a picture, what this is, and one line beneath. */
export function PageHead({ title, sub, picture }: Props) {
  return (
    <div className={styles.head}>
      {picture && <Pictogram id={picture} size="l" />}
      <div>
        <h1>{title}</h1>
        {sub && <p className={styles.sub}>{sub}</p>}
      </div>
    </div>
  )
}
