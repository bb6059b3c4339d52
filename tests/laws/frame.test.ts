import { expectToHold } from './hold.ts';
import { FRAME_LAWS } from './frame.ts';

expectToHold('frames', FRAME_LAWS);
