/** Days, times and norms hold as many digits as a telephone: «DS 008-2018-IN», «08:00-16:15». */
const DATED =
  /(?<!\d)(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?:\/(?:19|20)?\d\d)?|\d{1,4}-(?:19|20)\d\d(?=-\p{Lu})|(?:[01]?\d|2[0-4]):[0-5]\d)(?!\d)/gu
/** Six digits of any script, however they are grouped. */
const NUMBER = /\p{Nd}(?:(?:[\s.()/+-]{0,3}|,)\p{Nd}){5,}/u
/** What somebody dials to forward her calls: `*21*…#`, also as an address spells it. */
const CODE = /[*#]\s*\p{Nd}|\p{Nd}\s*[*#]|%2[a3]/iu
const ADDRESS =
  /:\/\/|@|\bwww\.|\b(?:tel|sms|mailto|callto|sip|javascript|vbscript|data|intent|market):|\b[\p{L}\d-]+\.(?:com|org|net|pe|gob|edu|info|io|me|ly|app|link)(?![\p{L}\d])/iu

/**
 * Does a text hold a telephone number, a mail or a page? Those are a listing's channels, which two
 * people look at and one calls: a sentence must not send anybody past them.
 */
export function hasContact(text: string): boolean {
  return CODE.test(text) || ADDRESS.test(text) || NUMBER.test(text.replace(DATED, ' ; '))
}
