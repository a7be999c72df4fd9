import {
  Browser,
  DomUtil,
  Layer,
  type LeafletEvent,
  type Map as LeafletMap,
  type Point,
} from 'leaflet'

/** What a drawing needs to know; coordinates are pixels of the world at `zoom`. */
export interface LayerView {
  readonly zoom: number
  /** The drawing's corner in the world: subtract it from whatever is drawn. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** How much of it lies beyond each edge of the map, seen only while it is dragged. */
  readonly margin: { readonly x: number; readonly y: number }
}

/**
 * Drawn beyond each edge, as a share of the map, so that dragging shows no bare border; from the first
 * move on, since what nobody sees yet would make up half of the first picture's time.
 */
const PADDING = 0.25

/**
 * One drawing over the whole map: drawn anew once the map has come to rest, and until then moved and
 * stretched with it, which costs nothing.
 */
export abstract class StretchedLayer extends Layer {
  readonly #element: HTMLCanvasElement | SVGSVGElement
  #map: LeafletMap | null = null
  /** Corner of the drawing in the world, and the zoom at which it was drawn. */
  #corner: Point | null = null
  #zoom = 0
  #padding = 0

  constructor(element: HTMLCanvasElement | SVGSVGElement, pane: string) {
    super({ pane })
    this.#element = element
    element.setAttribute('aria-hidden', 'true')
    // Leaflet's sheet says so only where zooming is animated; a pinch stretches it anywhere.
    element.style.transformOrigin = '0 0'
  }

  /** Draws what is in a view, in place of what was there. */
  protected abstract paint(view: LayerView): void

  override getEvents() {
    return {
      movestart: () => this.#widen(),
      // The last word of each move and zoom, animated or not; of a turned phone it comes late.
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
      zoom: () => this.#map && this.#stretch(this.#map.getCenter(), this.#map.getZoom()),
      zoomanim: (event: LeafletEvent) => this.#follow(event),
    }
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map
    const isAnimated = map.options.zoomAnimation && Browser.any3d
    this.#element.classList.add(isAnimated ? 'leaflet-zoom-animated' : 'leaflet-zoom-hide')
    // Drawn before it is in the page: what is not there yet need not be laid out first.
    this.redraw()
    this.getPane()?.append(this.#element)
    return this
  }

  override onRemove(): this {
    this.#element.remove()
    this.#map = null
    return this
  }

  /** Draws what is seen now; nothing before the layer is on a map. */
  redraw(): void {
    const map = this.#map
    if (map === null) return
    const size = map.getSize()
    const margin = size.multiplyBy(this.#padding).round()
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y]
    const position = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round()
    const corner = map.getPixelOrigin().add(position)
    this.#corner = corner
    this.#zoom = map.getZoom()
    // Leaflet moves a drawing as it moves a box; its types know only boxes.
    DomUtil.setPosition(this.#element as unknown as HTMLElement, position)
    this.paint({ zoom: this.#zoom, left: corner.x, top: corner.y, width, height, margin })
  }

  #widen(): void {
    if (this.#padding === PADDING) return
    this.#padding = PADDING
    this.redraw()
  }

  #follow(event: LeafletEvent): void {
    if ('center' in event && 'zoom' in event)
      this.#stretch(event.center as Parameters<LeafletMap['project']>[0], Number(event.zoom))
  }

  /** Puts the old drawing where it belongs while the map goes to another zoom. */
  #stretch(center: Parameters<LeafletMap['project']>[0], zoom: number): void {
    const map = this.#map
    if (map === null || this.#corner === null) return
    const pane = DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer())
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
    const scale = map.getZoomScale(zoom, this.#zoom)
    const offset = this.#corner.multiplyBy(scale).subtract(origin)
    DomUtil.setTransform(this.#element as unknown as HTMLElement, offset, scale)
  }
}
