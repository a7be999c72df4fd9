import './enhance'
import { tellWordPress } from './tell-wordpress'

// What the widget adds: what a page adds, and one word to WordPress.
tellWordPress()
