import { useTranslations } from 'next-intl'
import type { Actor } from '@/lib/domain/permissions'
import styles from './panel-nav.module.css'

/** Addresses in the order of a working day, each for those who have something to do there. */
const PAGES = [
  { path: '/panel', name: 'home', roles: ['provider', 'moderator'] },
  { path: '/panel/revision', name: 'review', roles: ['moderator'] },
  { path: '/panel/vencimientos', name: 'due', roles: ['provider', 'moderator'] },
  { path: '/panel/avisos', name: 'reports', roles: ['provider', 'moderator'] },
  { path: '/panel/importar', name: 'import', roles: ['provider', 'moderator'] },
  { path: '/panel/personas', name: 'people', roles: ['administrator'] },
  { path: '/panel/cuenta', name: 'account', roles: ['provider', 'moderator', 'administrator'] },
] as const

interface Props {
  readonly actor: Pick<Actor, 'role'>
  readonly path?: string
}

/** What her role has pages for. Shown, not decided, here: each page asks again. */
export function PanelNav({ actor, path }: Props) {
  const t = useTranslations('PanelShell')
  const pages = PAGES.filter(({ roles }) => roles.some((role) => role === actor.role))
  return (
    <nav className={styles.nav} aria-label={t('navigation')}>
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page.path}>
            <a
              className={styles.link}
              href={page.path}
              aria-current={page.path === path ? 'page' : undefined}
            >
              {t(page.name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
