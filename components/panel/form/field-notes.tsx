import { useTranslations } from 'next-intl'
import type { FormFault } from '@/lib/panel-form/form-error'
import styles from './form.module.css'

/** A field's own id, and what stands above the field. */
export interface FieldAbout {
  readonly id: string
  readonly hint?: string | undefined
  readonly fault?: FormFault | undefined
}

/** What helps to answer and what is wrong, above the field; `noteMarks` has it read out there. */
export function FieldNotes({ id, hint, fault }: FieldAbout) {
  const t = useTranslations('PanelErrors')
  return (
    <>
      {hint && (
        <p className={styles.hint} id={`${id}-h`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className={styles.error} id={`${id}-e`}>
          {t(fault)}
        </p>
      )}
    </>
  )
}
