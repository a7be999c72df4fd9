/**
 * What was typed on one line or several as one line of composed letters. Nothing else is mended: a
 * hidden character is refused by the schema, so that whoever pasted it learns of it.
 */
export function toPlainText(text: string): string {
  return text
    .replace(/[ \t]*\r?\n\s*/g, ' ')
    .trim()
    .normalize('NFC')
}
