import { CHECK_LAWS } from './checks.ts';
import { expectToHold } from './hold.ts';

expectToHold('checks of a head', CHECK_LAWS);
