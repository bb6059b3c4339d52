import { FIRST_FRAME_LAWS } from './first-frames.ts';
import { expectToHold } from './hold.ts';

expectToHold('first frames', FIRST_FRAME_LAWS);
