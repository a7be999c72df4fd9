import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ChangeDiff } from '@/components/panel/change/change-diff'
import { kindWords } from '@/components/panel/edit/kind-words'
import { Blocks } from '@/components/panel/home/blocks'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { Notice } from '@/components/panel/notice/notice'
import { CommentList } from '@/components/panel/review/comment-list'
import { DecisionForms } from '@/components/panel/review/decision-forms'
import { KeysList } from '@/components/panel/review/keys-list'
import links from '@/components/panel/shell/listing-links.module.css'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { requireActor } from '@/lib/auth/require-actor'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { getProposal } from '@/lib/data/restricted/get-proposal'
import { formatDate } from '@/lib/i18n/formats'
import { firstText } from '../../first-text'
import { refuse, say, takeBack, turnKey } from '../actions'

const DONE = ['approved', 'published', 'rejected', 'commented', 'cancelled'] as const

/** One proposal: what it changes, which keys it has, and what can be done with it. */
export default async function Page({ params, searchParams }: PageProps<'/panel/revision/[id]'>) {
  const { id } = await params
  const actor = await requireActor()
  const proposal = z.uuid().safeParse(id).success
    ? await getProposal(getCatalogue(), actor, id)
    : null
  if (!proposal) notFound()
  const search = await searchParams
  const t = await getTranslations('PanelReview')
  const dates = await getTranslations('Dates')
  const kinds = await getTranslations('Kinds')
  const form = await getTranslations('PanelForm')
  const { kind, name, serviceId, missing, state, block } = proposal
  const kindName = kindWords(kinds, form, kind)
  const done = DONE.find((each) => each === firstText(search.listo))
  return (
    <PanelPage actor={actor} title={name ?? kindName}>
      <ErrorNote keys={readNotes(search).errors} />
      {done && (
        <Notice>
          {done === 'published' && proposal.withdrawalReason ? form('withdrawn') : t(done)}
        </Notice>
      )}
      {firstText(search.listo) === 'stale' && <Notice isWarning>{t('wasStale')}</Notice>}
      <p>
        {[
          kindName,
          proposal.isNew ? t('isNew') : null,
          t(`risk_${proposal.risk}`),
          t(`state_${state}`),
          t('from', {
            organisation: proposal.authorOrganisation ?? t('operator'),
            date: formatDate(dates, proposal.createdAt),
          }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={links.links}>
        {actor.role === 'moderator' && <a href="/panel/revision">{t('back')}</a>}
        {serviceId && <a href={`/panel/fichas/${serviceId}`}>{t('toListing')}</a>}
      </p>
      {proposal.reason && (
        <Notice isWarning>{t('rejectedFor', { reason: proposal.reason })}</Notice>
      )}
      {proposal.withdrawalReason && (
        <Notice isWarning>
          {t('asksToWithdraw', { reason: form(`withdrawalReason_${proposal.withdrawalReason}`) })}
        </Notice>
      )}
      {proposal.isOlder && <Notice isWarning>{t('older')}</Notice>}
      <h2>{t('proposalTitle')}</h2>
      <ChangeDiff changes={proposal.changes} />
      <h2>{t('keysTitle')}</h2>
      {block === 'own_organisation_moderates' && <Notice isWarning>{t('lacksKeys')}</Notice>}
      {block !== null && block !== 'own_organisation_moderates' && <Blocks blocks={[block]} />}
      <KeysList
        approvals={proposal.approvals}
        callBacks={proposal.callBacks}
        missing={state === 'submitted' ? missing : []}
      />
      <CommentList comments={proposal.comments} />
      <DecisionForms
        id={id}
        missing={missing}
        oldNumbers={proposal.oldNumbers}
        mayApprove={proposal.mayApprove}
        mayCall={proposal.mayCall}
        mayReject={proposal.mayReject}
        mayComment={proposal.mayComment}
        mayCancel={proposal.mayCancel}
        approve={turnKey}
        reject={refuse}
        comment={say}
        cancel={takeBack}
      />
    </PanelPage>
  )
}
