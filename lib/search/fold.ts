/** Lower case, without diacritics and without apostrophes inside words: «Q’osqo» is typed in many ways. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z])['’ʼ´`‘]+/g, '$1')
}

// One pass of the design's rules (domain §4), in its order. No lookbehind and no \p{}: an old
// Safari would refuse the whole script because of one of them.
function foldOnce(text: string): string {
  return text
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/[hg]u(?=[aeio])/g, 'w')
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/v/g, 'b')
    .replace(/([kpt])h/g, '$1')
    .replace(/e/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1')
}

/**
 * What a name sounds like, however it is spelt: cusco, qosqo and qusqu are all `kusku`.
 * The rules run until nothing changes (each of them only shortens or maps to fewer letters), so that
 * a spelling that reaches one rule through another («Andahoaylas») ends at the same key.
 */
export function folded(text: string): string {
  let before = plain(text)
  for (;;) {
    const after = foldOnce(before)
    if (after === before) return after
    before = after
  }
}
