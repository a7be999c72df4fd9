import type { Layer, Map as LeafletInstance } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { Beneath } from '../layout/beneath'
import { useForgetOnLeave } from './finder/use-forget-on-leave'
import type { LeafletWords } from './leaflet-words'
import { createStreetLayer, STREET_CREDIT } from './street-layer'
import styles from './street-switch.module.css'

interface Props {
  /** Of the operator's archive of streets, on this server. */
  readonly url: string
  readonly map: LeafletInstance | null
  readonly words: LeafletWords
  /** How often her location was asked for or came: streets from before that go. */
  readonly locatings: number
  /** The map is where she is, or will be as soon as the device answers. */
  readonly isLocated: boolean
}

/**
 * Streets are off until she has read what they cost: this server then hears where on the map she looks.
 * Her own location it must not hear: the press that asks for it ends the streets, before the map moves.
 */
export function StreetSwitch({ url, map, words, locatings, isLocated }: Props) {
  const [openSince, setOpenSince] = useState<number | null>(null)
  const [onSince, setOnSince] = useState<number | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const door = useRef<HTMLButtonElement>(null)
  const isOpen = openSince === locatings
  const isOn = onSince === locatings
  const isEnded = onSince !== null && !isOn
  const explained = isLocated && !isOn ? 'streetsHere' : 'streetsExplain'
  useForgetOnLeave(() => {
    setOpenSince(null)
    setOnSince(null)
    setFailed(false)
  })

  useEffect(() => {
    if (!isOn || map === null) return
    let layer: Layer | null = null
    let isGone = false
    createStreetLayer(url, window.matchMedia('(prefers-color-scheme: dark)').matches).then(
      (made) => {
        if (!isGone) layer = made.addTo(map)
      },
      () => {
        if (isGone) return
        // What she pressed goes with its panel: from there the keyboard goes on.
        if (box.current?.contains(document.activeElement)) door.current?.focus()
        setOpenSince(null)
        setOnSince(null)
        setFailed(true)
      },
    )
    return () => {
      isGone = true
      layer?.remove()
    }
  }, [isOn, map, url])

  return (
    <>
      <div className={styles.box} ref={box}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          ref={door}
          onClick={() => {
            setOpenSince(isOpen ? null : locatings)
            setFailed(false)
          }}
        >
          {words.streets}
        </button>
        {isOpen && (
          <div className={styles.panel}>
            <p>
              {words[explained]} <Beneath spanish={words.beneath[explained]} />
            </p>
            <button
              type="button"
              className={styles.button}
              onClick={() => setOnSince(isOn ? null : locatings)}
            >
              {isOn ? words.streetsHide : words.streetsShow}
            </button>
          </div>
        )}
        {isOn && <p className={styles.credit}>{STREET_CREDIT}</p>}
      </div>
      <p className={styles.said} role="status">
        {isEnded && !isOpen && words.streetsEnded}
        {hasFailed && words.streetsFailed}
      </p>
    </>
  )
}
