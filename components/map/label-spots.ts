/** Where a department's name stands on the country's map, in units of its outline. */
export interface LabelSpot {
  /** The middle of the name; for `sea`, its end, beside a coast too narrow to hold it. */
  readonly x: number
  readonly y: number
  readonly look?: 'sea' | 'small'
  /** Degrees, clockwise: the department is taller than wide. */
  readonly turn?: number
}

/** By UBIGEO. Chosen by eye; a test keeps them apart and over their own department. */
export const LABEL_SPOTS: Readonly<Record<string, LabelSpot>> = {
  '01': { x: 86, y: 114, look: 'small', turn: -76 },
  '02': { x: 94, y: 246, look: 'small' },
  '03': { x: 217, y: 369, look: 'small' },
  '04': { x: 224, y: 416 },
  '05': { x: 189, y: 392, look: 'small' },
  '06': { x: 65, y: 170, look: 'small', turn: 74 },
  '07': { x: 96, y: 319, look: 'sea' },
  '08': { x: 240, y: 344 },
  '09': { x: 162, y: 342, look: 'small' },
  '10': { x: 147, y: 254, look: 'small' },
  '11': { x: 148, y: 378 },
  '12': { x: 162, y: 306 },
  '13': { x: 60, y: 218, look: 'sea' },
  '14': { x: 42, y: 190, look: 'sea' },
  '15': { x: 118, y: 300 },
  '16': { x: 178, y: 112 },
  '17': { x: 278, y: 318, look: 'small' },
  '18': { x: 250, y: 456, look: 'sea' },
  '19': { x: 160, y: 275, look: 'small' },
  '20': { x: 27, y: 138 },
  '21': { x: 293, y: 382 },
  '22': { x: 122, y: 180, look: 'small' },
  '23': { x: 268, y: 478, look: 'sea' },
  '24': { x: 40, y: 86, look: 'sea' },
  '25': { x: 208, y: 262 },
}
