/** Why a field is refused; each has a sentence in `PanelErrors`. */
export type FormFault =
  | 'required'
  | 'text'
  | 'phone'
  | 'url'
  | 'number'
  | 'date'
  | 'sourceDate'
  | 'time'
  | 'hoursIncomplete'
  | 'hoursAlways'
  | 'ages'
  | 'soles'
  | 'travelHours'
  | 'journeyTwice'
  | 'witness'
  | 'consentDate'
  | 'noteLong'
  | 'noteContact'
  | 'place'
  | 'point'
  | 'pointElsewhere'
  | 'choice'
  | 'tooMany'
  | 'other'

/** A field that is refused: its name in the form, and why. It never repeats what was typed. */
export interface FormError {
  readonly name: string
  readonly fault: FormFault
}
