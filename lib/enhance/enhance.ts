import { startOpenNow } from './open-now'
import './doors'
import { whenReady } from './when-ready'

// What the pages add whose hours the device can read; the others load the doors alone.
whenReady(() => {
  const main = document.querySelector('main')
  if (main !== null) startOpenNow(main, () => new Date())
})
