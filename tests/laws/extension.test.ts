import { expectToHold } from './hold.ts';
import { EXTENSION_LAWS } from './extension.ts';

expectToHold('permessage-deflate', EXTENSION_LAWS);
