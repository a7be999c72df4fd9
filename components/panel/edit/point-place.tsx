import type { Coordinates } from '@/lib/domain/distance'
import { roundDistance } from '@/lib/domain/round-distance'
import { locatePoint } from '@/lib/panel-form/locate-point'
import type { TownChoice } from '@/lib/panel-form/place-choices'
import { fill } from '../../map/finder/fill'
import styles from './point-picker.module.css'

/** Texts with `{holes}`: the device has no message library. */
export interface PointPlaceWords {
  readonly nearTown: string
  readonly meters: string
  readonly kilometers: string
  readonly elsewhere: string
}

interface Props {
  readonly point: Coordinates | null
  readonly towns: readonly TownChoice[]
  /** Of the district that is chosen in the form now; '' for none. */
  readonly ubigeo: string
  readonly words: PointPlaceWords
}

/** Where the mark stands, for those who do not see it too, and whether that is where the form says. */
export function PointPlace({ point, towns, ubigeo, words }: Props) {
  return <div role="status">{point && <Place {...{ point, towns, ubigeo, words }} />}</div>
}

function Place({ point, towns, ubigeo, words }: Props & { readonly point: Coordinates }) {
  const located = locatePoint(point, towns, ubigeo)
  const { unit, count } = roundDistance(located?.meters ?? 0)
  return (
    <>
      <p>
        {point.lat}, {point.lng}
        {located && (
          <>
            : {fill(words.nearTown, { place: located.town.name })}, {fill(words[unit], { count })}.
          </>
        )}
      </p>
      {located?.isElsewhere && <p className={styles.elsewhere}>{words.elsewhere}</p>}
    </>
  )
}
