import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { Faults } from '@/components/panel/shell/faults'
import { NewPasswordFields } from '@/components/panel/shell/new-password-fields'
import { OwnPasswordFields } from '@/components/panel/shell/own-password-fields'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import styles from '@/components/panel/shell/stack.module.css'
import { requireActor } from '@/lib/auth/require-actor'
import { requireSession } from '@/lib/auth/require-session'
import { renewPassword } from './actions'
import { LinkChoice } from './link-choice'
import { SessionList } from './session-list'

export default async function Page({ searchParams }: PageProps<'/panel/cuenta'>) {
  const actor = await requireActor()
  const session = await requireSession()
  const { errors, notices } = readNotes(await searchParams)
  const t = await getTranslations('PanelAccount')
  return (
    <PanelPage actor={actor} title={t('title')} path="/panel/cuenta" notices={notices}>
      <Faults keys={errors} />
      <p>{t('whoAmI', { email: session.email, organisation: session.organisationName })}</p>
      <section className={styles.card}>
        <h2>{t('codeTitle')}</h2>
        <p>{t(session.hasTotp ? 'codeOn' : 'codeOff')}</p>
        <p>
          <a
            className={styles.link}
            href={session.hasTotp ? '/panel/cuenta/recuperacion' : '/panel/cuenta/codigo'}
          >
            {t(session.hasTotp ? 'recoveryTitle' : 'codeBegin')}
          </a>
        </p>
      </section>
      {session.role === 'provider' && <LinkChoice session={session} />}
      <SessionList session={session} />
      <section className={styles.card}>
        <h2>{t('passwordTitle')}</h2>
        <form action={renewPassword} className={styles.stack}>
          <OwnPasswordFields email={session.email} isBesideNew />
          <NewPasswordFields />
          <IntentButton text={t('passwordSave')} look="strong" />
        </form>
      </section>
    </PanelPage>
  )
}
