import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Place } from '@/lib/domain/place'
import type { PublicPoint } from '@/lib/edition/public-listing'
import { Section } from '../layout/section'
import { PointMap } from '../map/point-map'
import { HoursTable } from './hours-table'
import styles from './point-section.module.css'

interface Props {
  readonly point: PublicPoint
  /** From the department down. */
  readonly path: readonly Place[]
  /** Is there a number to ask by? */
  readonly isCalled: boolean
  readonly hasOldHours?: boolean | undefined
  /** What it takes to get there, where anybody has said so. */
  readonly children?: ReactNode
}

/** The department's and the province's capital: what she knows her way by. */
function capitalsOf(path: readonly Place[]) {
  return path
    .slice(0, 2)
    .flatMap(({ capital, lat, lng }) =>
      capital !== null && lat !== null && lng !== null ? [{ name: capital, lat, lng }] : [],
    )
}

function PublicMap({ point, path }: Pick<Props, 'point' | 'path'>) {
  const t = useTranslations('ListingPage')
  const { lat, lng, precision } = point
  const [department] = path
  const place = path.at(-1)
  if (lat === null || lng === null || precision === 'none' || !department || !place) return null
  const words = t('map', { place: place.name, department: department.name })
  return (
    <PointMap
      department={department.ubigeo}
      point={{ lat, lng, precision }}
      capitals={capitalsOf(path)}
      label={words}
      caption={words}
      approximateLegend={t('mapApproximate')}
    />
  )
}

/** Where it is and how to get there, and when somebody is there. */
export function PointSection({ point, path, isCalled, hasOldHours, children }: Props) {
  const t = useTranslations('ListingPage')
  const where = path
    .map(({ name }) => name)
    .reverse()
    .join(', ')
  return (
    <>
      <Section title={t('hours')}>
        <HoursTable hours={point.hours} callFirst={isCalled} isOld={hasOldHours} />
      </Section>
      <Section title={t('where')}>
        <div className={styles.where}>
          <div className={styles.words}>
            {point.address ? (
              <p className={styles.address} lang="es">
                {point.address}
              </p>
            ) : (
              <p>{t(isCalled ? 'noAddressCall' : 'noAddress')}</p>
            )}
            <p>{where}</p>
            {point.directions ? (
              <p lang="es">{point.directions}</p>
            ) : (
              !point.journeys && <p>{t(isCalled ? 'noDirectionsCall' : 'noDirections')}</p>
            )}
            {children}
          </div>
          <PublicMap point={point} path={path} />
        </div>
      </Section>
    </>
  )
}
