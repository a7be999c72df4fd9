import { useTranslations } from 'next-intl'
import type { DueField } from '@/lib/domain/due-fields'
import type { KindCode } from '@/lib/domain/kind'
import type { ProposalState } from '@/lib/domain/review-state'
import type { Risk } from '@/lib/domain/risk'
import type { ServiceStatus } from '@/lib/domain/service-status'
import type { WithdrawalReason } from '@/lib/domain/withdrawal-reason'
import { formatDate, formatList } from '@/lib/i18n/formats'
import { fieldWords } from '../change/line-words'
import { useLineWords } from '../change/use-line-words'
import { DueFields } from '../due/due-fields'
import { kindWords } from '../edit/kind-words'
import { IntentButton } from '../form/intent-button'
import links from '../shell/listing-links.module.css'
import styles from './own-listing-card.module.css'

/** As much of a listing as its card shows. */
export interface ShownListing {
  readonly id: string
  /** Null for a confidential service, which its kind and department name. */
  readonly name: string | null
  readonly kind: KindCode
  readonly status: ServiceStatus
  readonly due: readonly DueField[]
  readonly hasDraft: boolean
  readonly openProposals: readonly {
    readonly id: string
    readonly state: ProposalState
    readonly risk: Risk
    readonly fields: readonly string[]
    readonly createdAt: string
    /** Why it was rejected. */
    readonly reason: string | null
    /** Why a moderator asks to take it down, or why it was. */
    readonly withdrawalReason: WithdrawalReason | null
    readonly comments: readonly {
      readonly organisation: string
      readonly text: string
      readonly at: string
    }[]
  }[]
}

interface Props {
  readonly listing: ShownListing
  /** «Sabanilla, Ayabaca, Piura»; empty where nothing tells. */
  readonly place: string
  readonly confirm: (form: FormData) => Promise<void>
}

type ShownChange = ShownListing['openProposals'][number]

function wordsOf({ state, risk, withdrawalReason }: ShownChange) {
  if (state === 'stale' || state === 'rejected') return state
  if (withdrawalReason === null) return `waiting_${risk}` as const
  return state === 'published' ? 'takenDown' : 'waiting_withdrawal'
}

/** What was asked of her about one proposal, or why it was rejected. */
function Waiting({ proposal }: { readonly proposal: ShownChange }) {
  const t = useTranslations('PanelHome')
  const dates = useTranslations('Dates')
  const words = useLineWords()
  const { withdrawalReason } = proposal
  const names = proposal.fields
    .filter((field) => !field.startsWith('fieldTrust'))
    .map((field) => fieldWords(words, field))
  return (
    <div>
      <p>
        <a href={`/panel/revision/${proposal.id}`}>
          {t(wordsOf(proposal), {
            fields: formatList(dates, names),
            date: formatDate(dates, proposal.createdAt),
            reason: withdrawalReason ? words.form(`withdrawalReason_${withdrawalReason}`) : '',
          })}
        </a>
      </p>
      {proposal.reason !== null && <p className={styles.said}>{proposal.reason}</p>}
      {proposal.comments.map(({ organisation, text, at }) => (
        <p key={`${at} ${text}`} className={styles.said}>
          <b>{organisation}</b>: {text}
        </p>
      ))}
    </div>
  )
}

/** One listing of hers: what is due, what waits, and what she can do with it. */
export function OwnListingCard({ listing, place, confirm }: Props) {
  const t = useTranslations('PanelHome')
  const kinds = useTranslations('Kinds')
  const form = useTranslations('PanelForm')
  const { id, kind, status, due, openProposals, hasDraft } = listing
  const kindName = kindWords(kinds, form, kind)
  const name = listing.name ?? kindName
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2>
          <a href={`/panel/fichas/${id}`}>{name}</a>
        </h2>
        <p className={styles.sub}>
          {[listing.name === null ? '' : kindName, place].filter(Boolean).join(' · ')}
        </p>
        <p>
          {status !== 'published' && <span className={styles.tag}>{t(`status_${status}`)}</span>}{' '}
          {hasDraft && <span className={styles.tag}>{t('hasDraft')}</span>}
        </p>
      </div>
      {due.length > 0 ? <DueFields due={due} /> : <p>{t('allCurrent')}</p>}
      {openProposals.length > 0 && (
        <div className={styles.waiting}>
          {openProposals.map((proposal) => (
            <Waiting key={proposal.id} proposal={proposal} />
          ))}
        </div>
      )}
      <div className={links.links}>
        {due.length > 0 && (
          <form action={confirm}>
            <input type="hidden" name="serviceIds" value={id} />
            <IntentButton text={t('unchanged')} label={t('unchangedOf', { name })} look="strong" />
          </form>
        )}
        <a href={`/panel/fichas/${id}`} aria-label={t('editOf', { name })}>
          {t('edit')}
        </a>
        <a href={`/panel/fichas/${id}/historial`} aria-label={t('historyOf', { name })}>
          {t('history')}
        </a>
        {status === 'published' && (
          <a
            className={links.away}
            href={`/panel/fichas/${id}/retirar`}
            aria-label={t('withdrawOf', { name })}
          >
            {t('withdraw')}
          </a>
        )}
      </div>
    </li>
  )
}
