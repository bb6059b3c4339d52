import { expectToHold } from './hold.ts';
import { PAIR_LAWS } from './pair.ts';

expectToHold('two endpoints', PAIR_LAWS);
