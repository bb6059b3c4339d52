import { expectToHold } from './hold.ts';
import { BYTES_LAWS } from './bytes.ts';

expectToHold('text and bytes', BYTES_LAWS);
