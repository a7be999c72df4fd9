import { type Dispatch, memo } from 'react'
import { Chip } from '../../ui/chip'
import type { PictogramId } from '../../ui/pictogram'
import type { MapAction } from './map-state'

interface Props {
  readonly text: string
  readonly isOn: boolean
  readonly picture?: PictogramId | undefined
  readonly dispatch: Dispatch<MapAction>
  readonly type: 'filter' | 'language' | 'kind' | 'openNow' | 'always'
  /** Of a filter, a language or a kind. */
  readonly bit?: number
}

/** A chip that asks something. Of fifty, only the one that was pressed is drawn anew. */
export const ActionChip = memo(function ActionChip(props: Props) {
  const { dispatch, type, bit = 0, ...chip } = props
  const action: MapAction = type === 'openNow' || type === 'always' ? { type } : { type, bit }
  return <Chip {...chip} onClick={() => dispatch(action)} />
})
