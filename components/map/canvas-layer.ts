import { type LayerView, StretchedLayer } from './stretched-layer'

export interface CanvasView extends LayerView {
  readonly context: CanvasRenderingContext2D
}

/** Sharper would cost a cheap phone more memory than her eyes gain. */
const MOST_PIXEL_RATIO = 2

/** What is many lines and few things, such as the ground: pixels, each time anew. */
export class CanvasLayer extends StretchedLayer {
  readonly #draw: (view: CanvasView) => void
  readonly #canvas: HTMLCanvasElement

  constructor(draw: (view: CanvasView) => void, pane: string) {
    const canvas = document.createElement('canvas')
    super(canvas, pane)
    this.#canvas = canvas
    this.#draw = draw
  }

  protected override paint(view: LayerView): void {
    const { width, height } = view
    const ratio = Math.min(window.devicePixelRatio || 1, MOST_PIXEL_RATIO)
    if (this.#canvas.width !== width * ratio || this.#canvas.height !== height * ratio) {
      this.#canvas.width = width * ratio
      this.#canvas.height = height * ratio
      this.#canvas.style.width = `${width}px`
      this.#canvas.style.height = `${height}px`
    }
    // Asked for once it has its size: a context made before is made again.
    const context = this.#canvas.getContext('2d')
    if (context === null) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    this.#draw({ ...view, context })
  }
}
