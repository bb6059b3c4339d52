// Is the late part that the lab loads when bytes follow a head that opened the connection.
export { firstFrames } from '../../engine/index.ts';
export { closingArrow, frameArrows } from './first-frame-arrows.ts';
