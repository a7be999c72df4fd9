import { useTranslations } from 'next-intl'
import exit from '../exit/exit-button.module.css'
import { Pictogram } from '../ui/pictogram'
import styles from './frame-exit.module.css'

/**
 * The way out of a frame: a link that takes the whole page around it along, so that it needs neither
 * script nor server. Where that page forbids it nobody can be told so without script: the line beneath
 * says what to do then.
 */
export function FrameExit({ decoy }: { readonly decoy: string }) {
  const t = useTranslations('Exit')
  const widget = useTranslations('Widget')
  return (
    <div className={`${exit.bar} ${styles.bar}`}>
      <a
        className={`${exit.button} ${styles.link}`}
        data-exit
        href={decoy}
        target="_top"
        rel="noreferrer nofollow"
      >
        <Pictogram id="exit" />
        <span>{t('button')}</span>
      </a>
      <noscript>
        <span className={styles.else}>{widget('exitHeld')}</span>
      </noscript>
    </div>
  )
}
