import { getTranslations } from 'next-intl/server'
import QRCode from 'qrcode'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import { OwnPasswordFields } from '@/components/panel/shell/own-password-fields'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { findPendingTotp } from '@/lib/auth/find-pending-totp'
import { requireFresh } from '@/lib/auth/require-fresh'
import { requireSession } from '@/lib/auth/require-session'
import { finishCode, startCode } from '../actions'

/** The second factor: the password first, then the secret, then a code of it. */
export default async function Page({ searchParams }: PageProps<'/panel/cuenta/codigo'>) {
  const session = await requireSession()
  const pending = session.hasTotp ? null : await findPendingTotp(session)
  const t = await getTranslations('PanelAccount')
  if (pending !== null) requireFresh(session, '/panel/cuenta/codigo')
  return (
    <SignedOutPage title={t('codeTitle')} notes={readNotes(await searchParams)}>
      {session.role !== 'provider' && <p>{t('codeRequired')}</p>}
      {session.hasTotp ? (
        <p>{t('codeOn')}</p>
      ) : (
        <>
          <form action={startCode} className={`${styles.stack} ${styles.card}`}>
            <p>{t(pending ? 'codeAgain' : 'codeIntro')}</p>
            <OwnPasswordFields email={session.email} />
            <IntentButton text={t('codeBegin')} look={pending ? 'plain' : 'strong'} />
          </form>
          {pending && <Secret {...pending} />}
        </>
      )}
      <p>
        <a className={styles.link} href="/panel">
          {t('toPanel')}
        </a>
      </p>
    </SignedOutPage>
  )
}

async function Secret({ uri, secret }: { readonly uri: string; readonly secret: string }) {
  const t = await getTranslations('PanelAccount')
  const svg = await QRCode.toString(uri, { type: 'svg', margin: 2 })
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return (
    <form action={finishCode} className={`${styles.stack} ${styles.card}`}>
      <p>{t('codeScan')}</p>
      {/* biome-ignore lint/performance/noImgElement: a picture of a secret stays in the page */}
      <img className={styles.picture} src={source} alt={t('codePicture')} />
      <p>
        {t('codeByHand')} <span className={styles.code}>{secret}</span>
      </p>
      <AccountField name="code" label={t('firstCode')} autoComplete="one-time-code" />
      <IntentButton text={t('codeFinish')} look="strong" />
    </form>
  )
}
