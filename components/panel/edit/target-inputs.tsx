import type { EditTarget } from './edit-target'

/** What a form says of its listing without asking; of a new one there is nothing to say. */
export function TargetInputs({ target }: { readonly target: EditTarget }) {
  if (target.isNew) return null
  return (
    <>
      <input type="hidden" name="serviceId" value={target.serviceId} />
      <input type="hidden" name="baseVersion" value={target.baseVersion} />
      <input type="hidden" name="base" value={JSON.stringify(target.base)} />
    </>
  )
}
