import { getTranslations } from 'next-intl/server'
import { DraftKeeper } from '@/components/panel/edit/draft-keeper'
import { EditForm } from '@/components/panel/edit/edit-form'
import { fieldLabel } from '@/components/panel/edit/field-label'
import { ErrorSummary } from '@/components/panel/form/error-summary'
import { Blocks } from '@/components/panel/home/blocks'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { Notice } from '@/components/panel/notice/notice'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import styles from '@/components/panel/shell/stack.module.css'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import { changesOfNew } from '@/lib/panel-form/changes-of-new'
import { listingOfNew } from '@/lib/panel-form/listing-of-new'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { firstText } from '../../first-text'
import { streetsAddress } from '../../streets-address'
import { FormPreview } from '../form-preview'
import { keepNew, lookNew, propose } from './actions'
import { openNewPage } from './open-new-page'

const FORM = 'ficha'

/** A listing that is not there yet: the form of any other, blank or as she left it. */
export default async function Page({ searchParams }: PageProps<'/panel/fichas/nueva'>) {
  const search = await searchParams
  const { actor, ways, values, isDraft } = await openNewPage()
  const t = await getTranslations('PanelForm')
  const reading = firstText(search.revisar) ? changesOfNew(values, ways) : null
  const errors = reading && 'errors' in reading ? reading.errors : []
  const isSaved = firstText(search.listo) === 'borrador'
  return (
    <PanelPage actor={actor} title={t('newTitle')}>
      <p>
        <a className={styles.link} href="/panel">
          {t('back')}
        </a>
      </p>
      <p>{t('newIntro')}</p>
      <Blocks blocks={await publishingBlocks(getCatalogue(), actor)} />
      <ErrorNote keys={readNotes(search).errors} />
      {isSaved && <Notice>{t('saved')}</Notice>}
      {!isSaved && isDraft && <Notice>{t('draftNote')}</Notice>}
      <ErrorSummary errors={errors} labelOf={(name) => fieldLabel(t, name)} />
      <EditForm
        formId={FORM}
        form={{
          values,
          faults: new Map(errors.map(({ name, fault }) => [name, fault])),
          places: toPlaceChoices(ways.gazetteer),
          streets: streetsAddress(),
          isWitness: actor.role === 'moderator',
        }}
        target={{ isNew: true, operators: ways.operators }}
        isConfidential={false}
        isModerator={actor.role === 'moderator'}
        action={propose}
        preview={
          <FormPreview
            formId={FORM}
            look={lookNew}
            listing={listingOfNew(values, ways)}
            today={ways.today}
            isKept
            wished={firstText(search.lengua)}
            wasOpen={firstText(search.mirando) !== undefined}
          />
        }
      >
        <DraftKeeper formId={FORM} keep={keepNew} savedText={t('saved')} />
      </EditForm>
    </PanelPage>
  )
}
