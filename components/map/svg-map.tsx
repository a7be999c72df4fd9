import { LABEL_SPOTS } from './label-spots'
import COUNTRY from './outlines/country.json'
import styles from './svg-map.module.css'

interface Props {
  /** Where a department leads. */
  readonly hrefFor: (ubigeo: string) => string
  /** Names of the 25 departments by UBIGEO. */
  readonly names: ReadonlyMap<string, string>
  /** The department of the page, marked. */
  readonly current?: string
  /** What the map is for, for those who hear it. */
  readonly label: string
}

/** Centres of what a thumb would miss. Callao is drawn as a dot: its outline would be a speck. */
const REACH: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  '07': { x: 102, y: 316 },
  '14': { x: 40, y: 170 },
  '18': { x: 272, y: 440 },
  '23': { x: 284, y: 462 },
  '24': { x: 20, y: 98 },
}
/** 24 px across on the narrowest phone, with room to spare. */
const REACH_UNITS = 17

/** Codes of the departments, in the order of their names. */
const CODES = Object.keys(COUNTRY).sort()
const OUTLINES: ReadonlyMap<string, string> = new Map(Object.entries(COUNTRY))

/** A name. Those in the sea belong to the link; those on land lie over all shapes, see `SvgMap`. */
function Label({ ubigeo, name }: { readonly ubigeo: string; readonly name: string | undefined }) {
  const spot = LABEL_SPOTS[ubigeo]
  if (!spot) return null
  const turn = spot.turn === undefined ? undefined : `rotate(${spot.turn} ${spot.x} ${spot.y})`
  return (
    <text x={spot.x} y={spot.y} transform={turn} className={spot.look && styles[spot.look]}>
      {name}
    </text>
  )
}

function Department({
  ubigeo,
  hrefFor,
  names,
  current,
}: Omit<Props, 'label'> & { ubigeo: string }) {
  const name = names.get(ubigeo)
  if (!name) throw new Error(`map: department ${ubigeo} has no name; import the places first`)
  const outline = OUTLINES.get(ubigeo)
  const reach = REACH[ubigeo]
  const isCurrent = ubigeo === current
  return (
    <a
      href={hrefFor(ubigeo)}
      className={isCurrent ? styles.current : undefined}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <title>{name}</title>
      {outline ? <path d={outline} /> : <circle className={styles.dot} r="5" {...at(reach)} />}
      {reach && <circle r={REACH_UNITS} {...at(reach)} />}
      {LABEL_SPOTS[ubigeo]?.look === 'sea' && <Label ubigeo={ubigeo} name={name} />}
    </a>
  )
}

function at(point: { readonly x: number; readonly y: number } | undefined) {
  return { cx: point?.x, cy: point?.y }
}

/**
 * The country as 25 links, complete without script. The Tab key goes through them in the order of
 * their names. Names on land are drawn last and let the finger through, or the next department
 * would cover them; each link carries its own name for those who hear it.
 * @throws when a department has no name: a link that says nothing leads nobody anywhere.
 */
export function SvgMap({ hrefFor, names, current, label }: Props) {
  return (
    <nav aria-label={label}>
      <svg className={styles.map} viewBox="-42 -3 370 488" role="none">
        {CODES.map((ubigeo) => (
          <Department
            key={ubigeo}
            ubigeo={ubigeo}
            {...{ hrefFor, names }}
            {...(current && { current })}
          />
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: plain text, said already by the links */}
        <g className={styles.names} aria-hidden="true">
          {CODES.filter((ubigeo) => LABEL_SPOTS[ubigeo]?.look !== 'sea').map((ubigeo) => (
            <Label key={ubigeo} ubigeo={ubigeo} name={names.get(ubigeo)} />
          ))}
        </g>
      </svg>
    </nav>
  )
}
