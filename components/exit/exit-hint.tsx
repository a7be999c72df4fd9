import { useLocale } from 'next-intl'
import { Careful } from '../layout/careful'
import { Pictogram } from '../ui/pictogram'
import styles from './exit-hint.module.css'

/**
 * Whoever has never pressed the way out will not find it when somebody comes in. So the first screen
 * asks her to try it, says how to come back, and that it does not undo everything.
 * @param domain what to type to come back, when the operator has said it.
 */
export function ExitHint({ domain }: { readonly domain: string | null }) {
  const locale = useLocale()
  return (
    <form method="post" action="/salir" className={styles.hint}>
      <button className={styles.button} data-exit type="submit">
        <Pictogram id="exit" size="m" />
        <span>
          <Careful id="Exit.hint" />
        </span>
      </button>
      <p className={styles.more}>
        {domain && (
          <span>
            <Careful id="Exit.comeBack" values={{ domain }} />
          </span>
        )}
        <a href={`/${locale}/seguridad`}>
          <span>
            <Careful id="Exit.notEverything" />
          </span>
        </a>
      </p>
    </form>
  )
}
