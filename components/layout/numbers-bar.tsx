import { useTranslations } from 'next-intl'
import { FIRST_NUMBERS } from '@/lib/domain/national-numbers'
import styles from './numbers-bar.module.css'

/** The four numbers, small enough to stand on every page and large enough to press. */
export function NumbersBar() {
  const t = useTranslations('Numbers')
  return (
    <nav className={styles.bar} aria-label={t('title')}>
      <ul className={styles.list}>
        {FIRST_NUMBERS.map(({ number, key }) => (
          <li key={number}>
            <a className={styles.number} href={`tel:${number}`}>
              <strong>{number}</strong>
              <span>{t(`${key}Short`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
