import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type FormValues, rowsAt } from '@/lib/panel-form/form-values'
import { IntentButton } from '../form/intent-button'
import styles from './row-list.module.css'

interface Props {
  /** Name of the list in the form, such as `points[0].hours.weekly`. */
  readonly name: string
  readonly values: FormValues
  /** Last part of the name: where the rows stand in `values`. */
  readonly field: string
  readonly legendOf: (number: number) => string
  readonly addText: string
  readonly children: (row: FormValues, name: string) => ReactNode
}

/** Rows that a person adds and takes away, each by a button that posts the form. */
export function RowList({ name, values, field, legendOf, addText, children }: Props) {
  const t = useTranslations('PanelForm')
  return (
    <div className={styles.rows}>
      {rowsAt(values, field).map((row, at) => (
        // Rows have no identity but their place, and the whole form is drawn anew at each post.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={at} className={styles.row}>
          <legend>{legendOf(at + 1)}</legend>
          {children(row, `${name}[${at}]`)}
          <div>
            <IntentButton
              text={t('remove')}
              label={t('removeThis', { what: legendOf(at + 1) })}
              intent={`remove:${name}[${at}]`}
              look="danger"
            />
          </div>
        </fieldset>
      ))}
      <div>
        <IntentButton text={addText} intent={`add:${name}`} />
      </div>
    </div>
  )
}
