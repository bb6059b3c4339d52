// What the lab needs once bytes follow a head that opened the connection: it is loaded then.
export { firstFrames } from '../../engine/index.ts';
export { closingArrow, frameArrows } from './first-frame-arrows.ts';
