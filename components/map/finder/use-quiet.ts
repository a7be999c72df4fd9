import { useEffect, useState } from 'react'

/** Screen readers speak once she stops typing, not at each letter. */
const QUIET_MS = 500

/**
 * A text as it is to be announced: once it has stayed the same for a while. Silence comes at once: what was
 * found for her must not stand there when she has left.
 */
export function useQuiet(text: string): string {
  const [said, setSaid] = useState('')
  if (text === '' && said !== '') setSaid('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET_MS)
    return () => clearTimeout(timer)
  }, [text])
  return said
}
