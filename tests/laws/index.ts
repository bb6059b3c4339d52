export type { Law } from './law.ts';
import { BYTES_LAWS } from './bytes.ts';
import { CHECK_LAWS } from './checks.ts';
import { COMPRESSION_PROMISE_LAWS } from './compression-promises.ts';
import { DOCUMENT_LAWS } from './documents.ts';
import { ENDPOINT_LAWS } from './endpoint.ts';
import { EXTENSION_LAWS } from './extension.ts';
import { FIRST_FRAME_LAWS } from './first-frames.ts';
import { FRAME_CHECK_LAWS } from './frame-checks.ts';
import { FRAME_LAWS } from './frame.ts';
import { HTTP_LAWS } from './http.ts';
import { KEY_CHECK_LAWS } from './key-checks.ts';
import type { Law } from './law.ts';
import { LEAVING_LAWS } from './leaving.ts';
import { LESSON_FILE_LAWS } from './lesson-files.ts';
import { REDACTION_LAWS } from './redaction.ts';
import { PAIR_LAWS } from './pair.ts';
import { PROGRAM_LAWS } from './programs.ts';
import { WS_LAWS } from '../interop/peers/ws-laws.ts';

export const LAWS: readonly Law[] = [
	...FRAME_LAWS,
	...BYTES_LAWS,
	...HTTP_LAWS,
	...CHECK_LAWS,
	...KEY_CHECK_LAWS,
	...FRAME_CHECK_LAWS,
	...FIRST_FRAME_LAWS,
	...ENDPOINT_LAWS,
	...EXTENSION_LAWS,
	...COMPRESSION_PROMISE_LAWS,
	...PAIR_LAWS,
	...DOCUMENT_LAWS,
	...LESSON_FILE_LAWS,
	...PROGRAM_LAWS,
	...REDACTION_LAWS,
	...LEAVING_LAWS,
	...WS_LAWS,
];
