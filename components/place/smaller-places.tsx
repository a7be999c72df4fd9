import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/domain/place'
import { Section } from '../layout/section'
import { PlaceList } from './place-list'

interface Props {
  readonly place: Place
  /** Provinces of a department, districts of a province; none of a district. */
  readonly smaller: readonly Place[]
  readonly hrefFor: (ubigeo: string) => string
  readonly counts?: ReadonlyMap<string, number> | undefined
}

/** The next step down: the nearer the place, the shorter and truer the list. */
export function SmallerPlaces({ place, smaller, hrefFor, counts }: Props) {
  const t = useTranslations('PlacePicker')
  if (smaller.length === 0) return null
  const title = place.ubigeo.length === 2 ? 'provinces' : 'districts'
  return (
    <Section title={t(title, { place: place.name })}>
      <PlaceList places={smaller} hrefFor={hrefFor} counts={counts} />
    </Section>
  )
}
