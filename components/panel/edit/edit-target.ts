import type { FormValues } from '@/lib/panel-form/form-values'

/** What an edit form is about. */
export type EditTarget =
  | {
      readonly isNew: false
      readonly serviceId: string
      /** The values that the form was begun from: only what differs is a change. */
      readonly base: FormValues
      readonly baseVersion: number
    }
  | {
      readonly isNew: true
      /** Institutions to choose from; null: any is typed. */
      readonly operators: readonly string[] | null
    }
