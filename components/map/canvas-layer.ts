import {
  Browser,
  DomUtil,
  Layer,
  type LeafletEvent,
  type Map as LeafletMap,
  type Point,
} from 'leaflet'

/** What a drawing needs to know; coordinates are pixels of the world at `zoom`. */
export interface CanvasView {
  readonly context: CanvasRenderingContext2D
  readonly zoom: number
  /** The canvas's corner in the world: subtract it from whatever is drawn. */
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
/** Sharper would cost a cheap phone more memory than her eyes gain. */
const MOST_PIXEL_RATIO = 2

export function pixelRatio(): number {
  return Math.min(window.devicePixelRatio || 1, MOST_PIXEL_RATIO)
}

/**
 * One canvas over the whole map: drawn anew once the map has come to rest, and until then moved and
 * stretched with it, which costs nothing.
 */
export class CanvasLayer extends Layer {
  readonly #draw: (view: CanvasView) => void
  readonly #canvas = document.createElement('canvas')
  #map: LeafletMap | null = null
  /** Corner of the canvas in the world, and the zoom at which it was drawn. */
  #corner: Point | null = null
  #zoom = 0
  #padding = 0

  constructor(draw: (view: CanvasView) => void, pane: string) {
    super({ pane })
    this.#draw = draw
    this.#canvas.setAttribute('aria-hidden', 'true')
  }

  override getEvents() {
    const redraw = () => this.redraw()
    return {
      movestart: () => this.#widen(),
      moveend: redraw,
      zoomend: redraw,
      resize: redraw,
      viewreset: redraw,
      zoom: () => this.#map && this.#stretch(this.#map.getCenter(), this.#map.getZoom()),
      zoomanim: (event: LeafletEvent) => this.#follow(event),
    }
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map
    const isAnimated = map.options.zoomAnimation && Browser.any3d
    this.#canvas.className = isAnimated ? 'leaflet-zoom-animated' : 'leaflet-zoom-hide'
    // Drawn before it is in the page: what is not there yet need not be laid out first.
    this.redraw()
    this.getPane()?.append(this.#canvas)
    return this
  }

  override onRemove(): this {
    this.#canvas.remove()
    this.#map = null
    return this
  }

  /** Draws what is seen now; nothing before the layer is on a map. */
  redraw(): void {
    const map = this.#map
    if (map === null) return
    const size = map.getSize()
    const ratio = pixelRatio()
    const margin = size.multiplyBy(this.#padding).round()
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y]
    const position = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round()
    this.#corner = map.getPixelOrigin().add(position)
    this.#zoom = map.getZoom()
    if (this.#canvas.width !== width * ratio || this.#canvas.height !== height * ratio) {
      this.#canvas.width = width * ratio
      this.#canvas.height = height * ratio
      this.#canvas.style.width = `${width}px`
      this.#canvas.style.height = `${height}px`
    }
    DomUtil.setPosition(this.#canvas, position)
    // Asked for once it has its size: a context made before is made again.
    const context = this.#canvas.getContext('2d')
    if (context === null) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    const { x: left, y: top } = this.#corner
    this.#draw({ context, zoom: this.#zoom, left, top, width, height, margin })
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
    const pane = DomUtil.getPosition(map.getPane('mapPane') ?? this.#canvas)
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
    const scale = map.getZoomScale(zoom, this.#zoom)
    DomUtil.setTransform(this.#canvas, this.#corner.multiplyBy(scale).subtract(origin), scale)
  }
}
