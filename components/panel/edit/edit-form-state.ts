import type { FormFault } from '@/lib/panel-form/form-error'
import type { FormValues } from '@/lib/panel-form/form-values'
import type { PlaceChoices } from '@/lib/panel-form/place-choices'

/** What every part of the edit form needs: the words typed, what is wrong with them, the places. */
export interface EditFormState {
  readonly values: FormValues
  readonly faults: ReadonlyMap<string, FormFault>
  readonly places: PlaceChoices
  /** Address of the operator's archive of streets, on this server; null: none. */
  readonly streets: string | null
  /** May she say that somebody called, went there or asked a community? Absent: no, as no provider may. */
  readonly isWitness?: boolean
}
