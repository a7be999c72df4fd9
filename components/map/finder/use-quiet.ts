import { useEffect, useState } from 'react'

/** Screen readers speak once she stops typing, not at each letter. */
const QUIET_MS = 500

/** A text as it is to be announced: once it has stayed the same for a while. */
export function useQuiet(text: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET_MS)
    return () => clearTimeout(timer)
  }, [text])
  return said
}
