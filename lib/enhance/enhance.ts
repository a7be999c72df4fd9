// What the pages add whose hours the device can read; the others load the doors alone.
import './hours'
import './doors'
