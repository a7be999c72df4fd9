import type { ReactNode } from 'react'
import styles from './builder-form.module.css'

interface Props {
  readonly type?: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly isPicked: boolean
  readonly children: ReactNode
}

/** One thing to pick, as large as a thumb. */
export function Pick({ type = 'radio', name, value, isPicked, children }: Props) {
  return (
    <label className={styles.pick}>
      <input type={type} name={name} value={value} defaultChecked={isPicked} />
      {children}
    </label>
  )
}
