import { expectToHold } from './hold.ts';
import { ENDPOINT_LAWS } from './endpoint.ts';

expectToHold('an endpoint', ENDPOINT_LAWS);
