import { COMPRESSION_PROMISE_LAWS } from './compression-promises.ts';
import { expectToHold } from './hold.ts';

expectToHold('compression that breaks its agreement', COMPRESSION_PROMISE_LAWS);
