import { useTranslations } from 'next-intl'
import type { FormFault } from '@/lib/panel-form/form-error'
import { fieldId } from './field-id'
import styles from './form.module.css'

interface Props {
  readonly name: string
  readonly fault: FormFault | undefined
}

/** What is wrong with a field, above it and read out with it. */
export function FieldError({ name, fault }: Props) {
  const t = useTranslations('PanelErrors')
  if (!fault) return null
  return (
    <p className={styles.error} id={`${fieldId(name)}-e`}>
      {t(fault)}
    </p>
  )
}
