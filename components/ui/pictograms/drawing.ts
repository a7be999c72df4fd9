/**
 * One pictogram on a 32 × 32 grid, live area 3–29. `line` is drawn with a 2-unit round pen in the
 * text's colour; `soft` is the patch of colour behind it, set off a little from the line as in a
 * hand print. Dots are lines of no length (`h.01`).
 */
export interface Drawing {
  readonly line: string
  readonly soft?: string
}
