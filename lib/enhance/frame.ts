// What the widget adds whose hours the device can read; its lists load their doors alone.
import './hours'
import './frame-doors'
