import { expectToHold } from './hold.ts';
import { REDACTION_LAWS } from './redaction.ts';

expectToHold('redaction', REDACTION_LAWS);
