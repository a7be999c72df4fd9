import { isKnownColumn } from '@/lib/import/columns'

/** Which column of ours each is, by its place in the file from 0: its own name may be as long as a page. */
export function mappingOfForm(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => {
      const at = /^position:(\d{1,3})$/.exec(name)?.[1]
      return at && typeof value === 'string' && isKnownColumn(value) ? [[at, value]] : []
    }),
  )
}
