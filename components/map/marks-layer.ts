import { createShape } from './create-shape'
import { type LayerView, StretchedLayer } from './stretched-layer'

/**
 * What is a few dozen shapes on a phone, such as marks: the browser paints them beside the page's script.
 * A canvas of the map's size has to be filled and handed over by the script's own thread, however little
 * is on it, and on a slow phone that took most of the time until the marks were seen.
 */
export class MarksLayer extends StretchedLayer {
  readonly #draw: (view: LayerView) => readonly SVGElement[]
  readonly #svg: SVGSVGElement

  constructor(draw: (view: LayerView) => readonly SVGElement[], pane: string) {
    const svg = createShape('svg')
    super(svg, pane)
    this.#svg = svg
    this.#draw = draw
    Object.assign(svg.style, {
      // A finger on a mark is a finger on the map (`PointLayer.hit`).
      pointerEvents: 'none',
      // Nor does a long press or a wide swipe mark the numbers as text.
      userSelect: 'none',
      webkitUserSelect: 'none',
      // Circles keep their colours there, and so must the numbers on them.
      forcedColorAdjust: 'none',
      font: '700 15px system-ui, sans-serif',
      textAnchor: 'middle',
    })
  }

  protected override paint(view: LayerView): void {
    this.#svg.setAttribute('width', String(view.width))
    this.#svg.setAttribute('height', String(view.height))
    // Phones of ten years ago know no `replaceChildren`.
    this.#svg.textContent = ''
    this.#svg.append(...this.#draw(view))
  }
}
