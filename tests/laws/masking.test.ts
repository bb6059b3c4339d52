import { expectToHold } from './hold.ts';
import { MASKING_LAWS } from './masking.ts';

expectToHold('masking', MASKING_LAWS);
