import { expectToHold } from './hold.ts';
import { KEY_CHECK_LAWS } from './key-checks.ts';

expectToHold('what is said of a key', KEY_CHECK_LAWS);
