import { expectToHold } from './hold.ts';
import { HTTP_LAWS } from './http.ts';

expectToHold('heads and handshakes', HTTP_LAWS);
