import { type Spot, sideOf } from './label-side'
import OUTLINES from './outlines/departments.json'
import styles from './point-map.module.css'

interface Capital {
  readonly name: string
  readonly lat: number
  readonly lng: number
}

interface Props {
  /** UBIGEO of the department, 2 digits. */
  readonly department: string
  /** A public point, WGS 84 degrees. `approximate`: only the district capital's place is known. */
  readonly point: {
    readonly lat: number
    readonly lng: number
    readonly precision: 'exact' | 'approximate'
  }
  /** The department's and the province's capital, to know one's way by; the same one counts once. */
  readonly capitals: readonly Capital[]
  /** What the picture shows, in words, for those who hear the page. */
  readonly label: string
  readonly caption: string
  /** What the hollow ring means; shown with it. */
  readonly approximateLegend: string
}

type Outline = (typeof OUTLINES)['15']
const BY_CODE: ReadonlyMap<string, Outline> = new Map(Object.entries(OUTLINES))

function spotOf(outline: Outline, { lat, lng }: Pick<Capital, 'lat' | 'lng'>): Spot {
  const x = Math.round((lng - outline.west) * outline.perLng)
  return { x, y: Math.round((outline.north - lat) * outline.perLat) }
}

const RING_UNITS = 13

/** Exact: a pin on its tip. Approximate: a hollow ring, because the door is somewhere about. */
function Mark({ x, y, precision }: Spot & { readonly precision: 'exact' | 'approximate' }) {
  if (precision === 'approximate')
    return <circle className={styles.ring} cx={x} cy={y} r={RING_UNITS} />
  return (
    <g className={styles.pin}>
      <path d={`m${x} ${y}c-8-9-11-13-11-19a11 11 0 0 1 22 0c0 6-3 10-11 19z`} />
      <circle cx={x} cy={y - 18} r="4" />
    </g>
  )
}

function Capitals({
  capitals,
  outline,
  mark,
}: {
  readonly capitals: readonly Capital[]
  readonly outline: Outline
  readonly mark: Spot
}) {
  const once = capitals.filter(
    (one, at) => capitals.findIndex(({ name }) => name === one.name) === at,
  )
  const spots = once.map((capital) => spotOf(outline, capital))
  return once.map(({ name }, at) => {
    const spot = spots[at] ?? mark
    const { anchor, dy } = sideOf(name, spot, mark, spots.slice(0, at))
    // Clear of the ring, where the capital is what the point is known by.
    const gap = Math.hypot(spot.x - mark.x, spot.y - mark.y) < RING_UNITS * 2 ? RING_UNITS + 6 : 8
    return (
      <g key={name}>
        <circle className={styles.capital} cx={spot.x} cy={spot.y} r="3.5" />
        <text
          x={anchor === 'end' ? spot.x - gap : spot.x + gap}
          y={spot.y + dy}
          textAnchor={anchor}
        >
          {name}
        </text>
      </g>
    )
  })
}

/** Where a public service stands in its department. Nothing when the department is not known. */
export function PointMap({
  department,
  point,
  capitals,
  label,
  caption,
  approximateLegend,
}: Props) {
  const outline = BY_CODE.get(department)
  if (!outline) return null
  const mark = spotOf(outline, point)
  return (
    <figure className={styles.figure}>
      <svg className={styles.map} viewBox="0 0 320 320" role="img" aria-label={label}>
        <path className={styles.neighbours} d={outline.neighbours} />
        <path className={styles.department} d={outline.outline} />
        <Capitals {...{ capitals, outline, mark }} />
        <Mark {...mark} precision={point.precision} />
      </svg>
      <figcaption>
        {point.precision === 'approximate' && (
          <span className={styles.legend}>
            <svg className={styles.key} viewBox="0 0 32 32" aria-hidden="true">
              <circle className={styles.ring} cx="16" cy="16" r="13" />
            </svg>
            {approximateLegend}
          </span>
        )}
        {caption}
      </figcaption>
    </figure>
  )
}
