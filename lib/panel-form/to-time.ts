/**
 * An hour as people write it («8», «8.30», «16:15 h») as `HH:MM`. What is no hour stays as it was
 * typed, and the schema refuses it. A field of type `time` would lose «24:00».
 */
export function toTime(text: string): string {
  const plain = text.trim().replace(/\s*(?:h|hs|hrs?|horas)\.?$/i, '')
  const [, hour, minutes = '00'] = /^(\d{1,2})(?:[:.h](\d{2}))?$/i.exec(plain) ?? []
  return hour === undefined ? plain : `${hour.padStart(2, '0')}:${minutes}`
}
