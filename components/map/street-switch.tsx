import type { Layer, Map as LeafletInstance } from 'leaflet'
import { useEffect, useState } from 'react'
import type { LeafletWords } from './leaflet-words'
import { createStreetLayer, STREET_CREDIT } from './street-layer'
import styles from './street-switch.module.css'

interface Props {
  /** Of the operator's archive of streets, on this server. */
  readonly url: string
  readonly map: LeafletInstance | null
  readonly words: LeafletWords
}

/** Streets are off until she has read what they cost: this server then hears where on the map she looks. */
export function StreetSwitch({ url, map, words }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [isOn, setOn] = useState(false)

  useEffect(() => {
    if (!isOn || map === null) return
    let layer: Layer | null = null
    let isGone = false
    createStreetLayer(url, window.matchMedia('(prefers-color-scheme: dark)').matches).then(
      (made) => {
        if (!isGone) layer = made.addTo(map)
      },
      () => setOn(false),
    )
    return () => {
      isGone = true
      layer?.remove()
    }
  }, [isOn, map, url])

  return (
    <div className={styles.box}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.streets}
      </button>
      {isOpen && (
        <div className={styles.panel}>
          <p>{words.streetsExplain}</p>
          <button type="button" className={styles.button} onClick={() => setOn(!isOn)}>
            {isOn ? words.streetsHide : words.streetsShow}
          </button>
        </div>
      )}
      {isOn && <p className={styles.credit}>{STREET_CREDIT}</p>}
    </div>
  )
}
