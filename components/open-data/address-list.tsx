import styles from './address-list.module.css'

interface Props {
  readonly addresses: readonly {
    /** What stands behind it, in a sentence. */
    readonly text: string
    /** Of this site, query included. */
    readonly href: string
  }[]
}

/** Addresses of files for programs, each with what it holds; a tap opens it as it is. */
export function AddressList({ addresses }: Props) {
  return (
    <ul className={styles.list}>
      {addresses.map(({ text, href }) => (
        <li key={href}>
          <a className={styles.address} href={href}>
            <span>{text}</span>
            <code>{href}</code>
          </a>
        </li>
      ))}
    </ul>
  )
}
