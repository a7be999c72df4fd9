import { IntentButton } from '../form/intent-button'

interface Props {
  readonly serviceIds: readonly string[]
  readonly text: string
  readonly confirm: (form: FormData) => Promise<void>
}

/** «Todo sigue igual» for several listings, by one press. */
export function ConfirmAllForm({ serviceIds, text, confirm }: Props) {
  return (
    <form action={confirm}>
      {serviceIds.map((id) => (
        <input key={id} type="hidden" name="serviceIds" value={id} />
      ))}
      <IntentButton text={text} look="strong" />
    </form>
  )
}
