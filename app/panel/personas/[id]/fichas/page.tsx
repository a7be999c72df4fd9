import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { kindWords } from '@/components/panel/edit/kind-words'
import { Faults } from '@/components/panel/shell/faults'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import styles from '@/components/panel/shell/stack.module.css'
import { requireActor } from '@/lib/auth/require-actor'
import { requireMayOrLeave } from '@/lib/auth/require-may-or-leave'
import { findKeptListings } from '@/lib/data/accounts/find-kept-listings'
import { findListingsToEntrust } from '@/lib/data/accounts/find-listings-to-entrust'
import type { ListingToEntrust } from '@/lib/data/accounts/listing-to-entrust'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { firstText } from '../../../first-text'
import { FindForm } from './find-form'
import { GiveForm } from './give-form'
import { KeptList } from './kept-list'
import { matchListings } from './match-listings'

/** Which listings the people of one organisation see and change. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/personas/[id]/fichas'>) {
  const actor = await requireActor()
  requireMayOrLeave(actor, 'listing.entrust')
  const { id } = await params
  const search = await searchParams
  const catalogue = getCatalogue()
  const isId = z.uuid().safeParse(id).success
  const kept = isId ? await findKeptListings(catalogue, actor, id) : null
  if (!kept) notFound()
  const t = await getTranslations('PanelPeople')
  const kinds = await getTranslations('Kinds')
  const form = await getTranslations('PanelForm')
  const places = toPlaceChoices(getGazetteer())
  const department = z
    .string()
    .regex(/^\d{2}$/)
    .catch('')
    .parse(firstText(search.department))
  const text = (firstText(search.text) ?? '').slice(0, 100)
  const wish = { organisationId: id, department }
  const found = department === '' ? null : await findListingsToEntrust(catalogue, actor, wish)
  const labelOf = ({ name, kind, ubigeo }: ListingToEntrust) => {
    const called = name ?? kindWords(kinds, form, kind)
    return [called, ubigeo ? places.nameOf(ubigeo) : ''].filter(Boolean).join(' · ')
  }
  const { errors, notices } = readNotes(search)
  return (
    <PanelPage actor={actor} title={kept.organisation} path="/panel/personas" notices={notices}>
      <p>
        <a className={styles.link} href="/panel/personas">
          {t('backToPeople')}
        </a>
      </p>
      <Faults keys={errors} />
      <section className={styles.card}>
        <h2>{t('keepsTitle')}</h2>
        <p className={styles.soft}>{t('keepsIntro')}</p>
        <KeptList organisationId={id} kept={kept} labelOf={labelOf} />
      </section>
      <section className={styles.card}>
        <h2>{t('keepsFind')}</h2>
        <FindForm places={places} department={department} text={text} />
        {found && (
          <GiveForm
            organisationId={id}
            found={matchListings(found, text, places.nameOf)}
            labelOf={labelOf}
          />
        )}
      </section>
    </PanelPage>
  )
}
