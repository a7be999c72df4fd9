import { useEffect, useRef } from 'react'
import styles from './crowd-list.module.css'
import { fill } from './fill'
import type { MapWords } from './map-words'

interface Props {
  readonly words: MapWords['map']
  readonly names: readonly { readonly row: number; readonly name: string }[]
  readonly select: (row: number) => void
  readonly close: () => void
}

/** Services behind one door: a mark cannot tell them apart, so their names do. */
export function CrowdList({ words, names, select, close }: Props) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className={styles.box} ref={box} tabIndex={-1} aria-labelledby="map-crowd">
      <p id="map-crowd">{fill(words.crowd, { count: String(names.length) })}</p>
      <ul>
        {names.map(({ row, name }) => (
          <li key={row}>
            <button type="button" lang="es" onClick={() => select(row)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        {words.close}
      </button>
    </section>
  )
}
