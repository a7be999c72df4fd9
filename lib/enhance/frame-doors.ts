import { startFilterDoor } from './filter-door'
import { tellWordPress } from './tell-wordpress'
import { whenReady } from './when-ready'

// What a list adds in another site's frame, and one word to WordPress.
whenReady(() => {
  const box = document.querySelector<HTMLElement>('[data-filters]')
  if (box !== null) startFilterDoor(box)
})
tellWordPress()
