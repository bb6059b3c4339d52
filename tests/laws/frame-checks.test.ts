import { FRAME_CHECK_LAWS } from './frame-checks.ts';
import { expectToHold } from './hold.ts';

expectToHold('what is said of frames', FRAME_CHECK_LAWS);
