import type { Coordinates } from '@/lib/domain/distance'
import type { LabelSource } from '../label-wishes'
import type { LeafletWords } from '../leaflet-words'
import type { LayerPoints } from '../point-layer'

/** Where the map shall go; a new object each time, so that the same wish can come twice. */
export interface MapTarget {
  readonly lat: number
  readonly lng: number
  /** Its nearest. */
  readonly zoom: number
  /** Must be seen too: then the map may be farther than `zoom`, and its middle elsewhere. */
  readonly doors?: readonly Coordinates[]
}

/** The department in whose outline a point lies, by UBIGEO; null: at sea or abroad. */
export type DepartmentAt = (point: Coordinates) => string | null

/** All that the map shows; what it is told, it says back by rows of the directory. */
export interface MapProps {
  readonly words: LeafletWords
  readonly labels: Omit<LabelSource, 'basemap'>
  /** All that the directory has; the same for as long as the map stands. */
  readonly points: LayerPoints
  /** Those that are shown: each has a point. */
  readonly rows: Uint32Array
  readonly selected: number | null
  /** The department that stands out, by UBIGEO. */
  readonly chosen: string | null
  readonly target: MapTarget | null
  /** Her point, marked; null for a place, which has its name on the map. */
  readonly origin: { readonly lat: number; readonly lng: number } | null
  readonly isPicking: boolean
  /** The operator's archive of streets; null: none. */
  readonly streets: string | null
  /** How often her location was asked for or came: streets shown before that go. */
  readonly locatings: number
  /** The map is where she is, or will be as soon as the device answers. */
  readonly isLocated: boolean
  readonly select: (row: number) => void
  /** Rows under one mark that no zoom takes apart. */
  readonly showCrowd: (rows: readonly number[]) => void
  readonly showHouses: (department: string) => void
  readonly pick: (lat: number, lng: number) => void
  /** She leaves off choosing a point, by Escape. */
  readonly leavePicking: () => void
  /** Hears how to ask where the middle of the map is, for «usar el centro». */
  readonly ready: (centre: () => Coordinates) => void
  /** Hears how to ask the outlines, once they are there. */
  readonly outlined?: (departmentAt: DepartmentAt) => void
}
