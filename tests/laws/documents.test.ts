import { DOCUMENT_LAWS } from './documents.ts';
import { expectToHold } from './hold.ts';

expectToHold('documents of the labs', DOCUMENT_LAWS);
