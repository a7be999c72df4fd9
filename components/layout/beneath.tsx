import styles from './careful.module.css'

/** The Spanish beneath a sentence about consequences, as `Careful` has it. @param spanish may be empty */
export function Beneath({ spanish }: { readonly spanish: string }) {
  return (
    spanish && (
      <span className={styles.spanish} lang="es">
        {spanish}
      </span>
    )
  )
}
