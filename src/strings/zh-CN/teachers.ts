// The teacher’s words of all lessons, by the ids of the lessons.
import type { TeacherWords } from '../teacher-words.ts';
import { words as acceptKey } from './teachers/accept-key.ts';
import { words as buildIt } from './teachers/build-it.ts';
import { words as closing } from './teachers/closing.ts';
import { words as extensions } from './teachers/extensions.ts';
import { words as firstTwoBytes } from './teachers/first-two-bytes.ts';
import { words as lengthForms } from './teachers/length-forms.ts';
import { words as masking } from './teachers/masking.ts';
import { words as messageFrameSegment } from './teachers/message-frame-segment.ts';
import { words as oneConnection } from './teachers/one-connection.ts';
import { words as polling } from './teachers/polling.ts';
import { words as realNetwork } from './teachers/real-network.ts';
import { words as upgradeRequest } from './teachers/upgrade-request.ts';
import { words as utf8 } from './teachers/utf8.ts';

export const teachers: Readonly<Record<string, TeacherWords>> = {
	'accept-key': acceptKey,
	'build-it': buildIt,
	closing,
	extensions,
	'first-two-bytes': firstTwoBytes,
	'length-forms': lengthForms,
	masking,
	'message-frame-segment': messageFrameSegment,
	'one-connection': oneConnection,
	polling,
	'real-network': realNetwork,
	'upgrade-request': upgradeRequest,
	utf8,
};
