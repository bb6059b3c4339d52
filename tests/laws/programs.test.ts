import { expectToHold } from './hold.ts';
import { PROGRAM_LAWS } from './programs.ts';

expectToHold('a learner’s program', PROGRAM_LAWS);
