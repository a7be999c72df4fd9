import { type BuilderChoice, builderPath, readBuilder } from './builder-path'
import { type KnownPlaces, readLocale } from './read-choice'

/** Field names of the builder's form; each is one letter in the request. */
export const BUILDER_FIELDS = {
  speaks: 's',
  locale: 'l',
  place: 'p',
  kind: 'k',
  theme: 't',
  height: 'h',
} as const

/** The values that a form sends, as the browser and the server both know them. */
export interface FormValues {
  get(name: string): unknown
  getAll(name: string): readonly unknown[]
}

/** What the form says, whatever is missing or invented in it. */
export function readBuilderForm(form: FormValues, places: KnownPlaces): BuilderChoice {
  const text = (name: string) => String(form.get(name) ?? '')
  return readBuilder(
    [
      text(BUILDER_FIELDS.locale),
      text(BUILDER_FIELDS.place),
      form.getAll(BUILDER_FIELDS.kind).join('+'),
      text(BUILDER_FIELDS.theme),
      text(BUILDER_FIELDS.height),
    ],
    places,
  )
}

/** Where the form leads: the builder's address of that choice, in the language it was read in. */
export function builderPathOfForm(form: FormValues, places: KnownPlaces): string {
  const speaks = readLocale(String(form.get(BUILDER_FIELDS.speaks) ?? ''))
  return builderPath(speaks, readBuilderForm(form, places))
}
