import { startOpenNow } from './open-now'
import { whenReady } from './when-ready'

whenReady(() => {
  const main = document.querySelector('main')
  if (main !== null) startOpenNow(main, () => new Date())
})
