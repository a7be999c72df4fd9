import { startTransition, useEffect, useState } from 'react'

/**
 * Lets parts of a page come one after another, each once the one before has been painted. What is laid
 * out in one go holds a cheap phone for as long as all of it takes; in parts, a finger is answered in
 * between.
 * @param last the stage at which everything is there.
 * @returns from 0 on, one more after each painting.
 */
export function useStage(last: number): number {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    if (stage >= last) return
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setStage(stage + 1)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [stage, last])
  return stage
}
