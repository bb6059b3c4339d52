import { expectToHold } from './hold.ts';
import { LEAVING_LAWS } from './leaving.ts';

expectToHold('leaving', LEAVING_LAWS);
