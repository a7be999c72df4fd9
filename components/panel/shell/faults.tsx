import { useTranslations } from 'next-intl'
import messages from '@/messages/es.json'
import styles from './faults.module.css'

type FaultKey = keyof typeof messages.PanelFaults

const isFault = (key: string): key is FaultKey => Object.hasOwn(messages.PanelFaults, key)

/** What is wrong with the form below. Keys that nobody knows say nothing: they stood in an address. */
export function Faults({ keys }: { readonly keys: readonly string[] }) {
  const t = useTranslations('PanelFaults')
  const known = keys.filter(isFault)
  if (known.length === 0) return null
  return (
    <div className={styles.faults} role="alert" tabIndex={-1}>
      <ul>
        {known.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </div>
  )
}
