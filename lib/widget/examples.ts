import type { BuilderChoice } from './builder-path'
import { DEFAULT_CHOICE } from './widget-choice'

/** Who might show it, and how; each opens in the builder. */
export const EXAMPLES: readonly (BuilderChoice & {
  readonly name: 'country' | 'town' | 'school' | 'clinic'
})[] = [
  { name: 'country', choice: DEFAULT_CHOICE, height: 640 },
  { name: 'town', choice: { ...DEFAULT_CHOICE, place: '08', theme: 'claro' }, height: 640 },
  {
    name: 'school',
    choice: { ...DEFAULT_CHOICE, place: '15', kinds: ['upe', 'demuna', 'mamis'], theme: 'azul' },
    height: 480,
  },
  {
    name: 'clinic',
    choice: { ...DEFAULT_CHOICE, locale: 'qu', place: '05', theme: 'contraste' },
    height: 800,
  },
]
