import type { WidgetChoice } from '@/lib/widget/widget-choice'
import type { EditionMark } from '../layout/edition-mark'

/** What every page of the widget is made with. */
export interface WidgetFrame {
  readonly edition: EditionMark
  readonly choice: WidgetChoice
  /** Of this copy, as a reader can check it. */
  readonly host: string
}
