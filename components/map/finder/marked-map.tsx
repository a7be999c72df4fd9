import { type ComponentType, type RefObject, useEffect, useState } from 'react'
import { isFocusVisible } from './is-focus-visible'
import type { MapProps } from './map-props'

interface Props extends MapProps {
  readonly map: ComponentType<MapProps>
  /** List and map. */
  readonly box: RefObject<HTMLElement | null>
}

/**
 * The map with the row marked that the keyboard stands on, as «Ver en el mapa» does, though it stays
 * where it is. Known here alone: a walk through the list draws a mark, and no list anew.
 */
export function MarkedMap({ map: FinderMap, box, ...props }: Props) {
  const { selected } = props
  const [mark, setMark] = useState<{ readonly row: number; readonly over: number | null } | null>(
    null,
  )
  useEffect(() => {
    const list = box.current
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
      if (row === undefined) return
      setMark(isFocusVisible(target) ? { row: Number(row), over: selected } : null)
    }
    list?.addEventListener('focusin', follow)
    return () => list?.removeEventListener('focusin', follow)
  }, [box, selected])
  // What is chosen after it counts more.
  const isMark = mark !== null && mark.over === selected
  return <FinderMap {...props} selected={isMark ? mark.row : selected} />
}
