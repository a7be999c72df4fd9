import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { kindWords } from '@/components/panel/edit/kind-words'
import { IntentButton } from '@/components/panel/form/intent-button'
import { Blocks } from '@/components/panel/home/blocks'
import { ColumnForm } from '@/components/panel/import/column-form'
import { IssueList } from '@/components/panel/import/issue-list'
import { PlanView } from '@/components/panel/import/plan-view'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { requireActor } from '@/lib/auth/require-actor'
import { requireFresh } from '@/lib/auth/require-fresh'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findUpload } from '@/lib/data/restricted/find-upload'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import type { Listing } from '@/lib/domain/listing'
import { can } from '@/lib/domain/permissions'
import { isKnownColumn } from '@/lib/import/columns'
import type { Issue } from '@/lib/import/issue'
import { prepare, propose } from '../actions'
import { columnChoices } from '../column-choices'
import { issueText } from '../issue-text'
import { lookAtUpload } from '../look-at-upload'
import { readUpload } from '../read-upload'

/** What a file would change, or everything that is wrong with it. Read anew each time; nothing is written. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/importar/[ticket]'>) {
  const { ticket } = await params
  const actor = await requireActor()
  requireFresh(actor, `/panel/importar/${ticket}`)
  const upload = await findUpload(getCatalogue(), actor, ticket, currentInstant())
  if (!upload) redirect('/panel/importar?falta=2')
  const t = await getTranslations('PanelImport')
  const words = await getTranslations('PanelImportIssues')
  const kinds = await getTranslations('Kinds')
  const form = await getTranslations('PanelForm')
  const nameOf = (listing: Listing) =>
    listing.exposure === 'OPEN' ? listing.name : kindWords(kinds, form, listing.kind)
  const toLine = (issue: Issue) => ({ ...issue, text: issueText(t, words, issue) })
  const reading = await readUpload(upload)
  const { file, columns, isTable } = reading
  const { plan, refused } = await lookAtUpload(actor, reading)
  return (
    <PanelPage actor={actor} title={t('previewTitle')} path="/panel/importar">
      <ErrorNote keys={readNotes(await searchParams).errors} />
      {refused.length > 0 && (
        <>
          <h2>{t('refusedTitle', { count: refused.length })}</h2>
          <IssueList issues={refused.map(toLine)} />
          <p>
            <a href={`/panel/importar/${ticket}/anotado`}>{t('download')}</a>
          </p>
        </>
      )}
      {plan && (
        <>
          <PlanView
            addedNames={plan.added.map(({ listing }) => nameOf(listing))}
            changed={plan.changed.map(({ stored, next, changes, isOlderThanConfirmed }) => ({
              key: stored.handle.id,
              name: nameOf(next),
              changes,
              isOlder: isOlderThanConfirmed,
            }))}
            unchangedCount={plan.unchangedCount}
            absentCount={actor.role === 'moderator' ? plan.absent.length : 0}
          />
          {isTable && !can(actor, 'listing.read', {}) && <p>{t('ownWord')}</p>}
          {plan.added.length + plan.changed.length > 0 && (
            <form action={propose}>
              <Blocks blocks={await publishingBlocks(getCatalogue(), actor)} />
              <input type="hidden" name="ticket" value={ticket} />
              <IntentButton text={t('propose')} look="strong" />
            </form>
          )}
        </>
      )}
      {file.warnings.length > 0 && (
        <>
          <h2>{t('warningsTitle', { count: file.warnings.length })}</h2>
          <IssueList issues={file.warnings.map(toLine)} />
        </>
      )}
      {isTable && (
        <ColumnForm
          ticket={ticket}
          unknown={columns.filter(({ name }) => !isKnownColumn(name))}
          chosen={upload.columns}
          offered={await columnChoices(columns.map(({ name }) => name))}
          convertsReniec={upload.convertsReniec}
          action={prepare}
        />
      )}
    </PanelPage>
  )
}
