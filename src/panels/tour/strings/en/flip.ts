import type { FrameFieldName } from '../../../../engine/frame/index.ts';
import { FIELD_NAMES } from '../../../../strings/en/frame-terms.ts';
import { countBytes } from '../../../../strings/en/numbers.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/en/rules-frame.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import type { Outcome } from '../../../../ui/stage/outcome.ts';

/** Says for people why the server fails the connection. Other rules are said with their title. */
const REASONS: Readonly<Record<string, string>> = {
	'mask-client':
		'A client must mask its frames. This one says it isn’t masked, so the server closes the connection.',
	'frame-rsv1':
		'Nobody agreed on what this bit means, so it must be 0. The server closes the connection.',
	'frame-rsv2':
		'Nobody agreed on what this bit means, so it must be 0. The server closes the connection.',
	'frame-rsv3':
		'Nobody agreed on what this bit means, so it must be 0. The server closes the connection.',
	'frame-opcode-reserved-data':
		'There is no such kind of frame yet. The server can’t know what to do with it, so it closes the connection.',
	'frame-opcode-reserved-control':
		'There is no such kind of frame yet. The server can’t know what to do with it, so it closes the connection.',
	'fragment-start-missing':
		'This frame says it continues a message. But no message has begun, so the server closes the connection.',
	'utf8-continuation':
		'The text isn’t readable any more: these bytes aren’t valid UTF-8. The server closes the connection.',
	'utf8-truncated':
		'The text ends in the middle of a character, so it isn’t valid UTF-8. The server closes the connection.',
};

const RESERVED = 'RSV: reserved for later.';
/** Says in a few words what a field is for. */
const JOBS: Readonly<Record<FrameFieldName, string>> = {
	FIN: 'FIN: the message ends with this frame.',
	RSV1: RESERVED,
	RSV2: RESERVED,
	RSV3: RESERVED,
	opcode: 'opcode: what kind of frame it is.',
	MASK: 'MASK: a key follows.',
	'payload-length': 'length: how many bytes of text follow.',
	'extended-payload-length': 'length: how many bytes of text follow.',
	'masking-key': 'Part of the key that your text is mixed with.',
	payload: 'Part of your text, mixed with the key.',
	'close-code': 'Part of the close code.',
	'close-reason': 'Part of the reason.',
};

export const flip = {
	say: 'Every bit in a frame has a job. Flip one, and see what breaks.',
	bytes: 'Bytes of the frame',
	byte: (number: number) => `byte ${number}`,
	byteIs: (number: number, before: string, now: string) =>
		before === now ? `byte ${number} = ${now}` : `byte ${number} = ${now}, it was ${before}`,
	bit: (bit: number, field: FrameFieldName) => `bit ${bit}, ${FIELD_NAMES[field]}`,
	field: (field: FrameFieldName) => (field.startsWith('RSV') ? 'RSV' : FIELD_NAMES[field]),
	/** Says what the bits of a byte are for, by their fields. */
	jobs: (fields: readonly FrameFieldName[]): string =>
		[...new Set(fields.map((field) => JOBS[field]))].join(' '),
	hint: 'The frame waits on its way. Click a bit to flip it, and it goes on. Click a byte to open it.',
	undo: 'Undo the flip',
	closed: (code: number, name: string) => `✗ closed with ${code}, “${name}”`,
	outcome: (outcome: Outcome, message: string, flipped: boolean): string => {
		switch (outcome.type) {
			case 'failed': {
				const why =
					ownValue(REASONS, outcome.rule) ??
					`${ownValue(FRAME_RULE_WORDS, outcome.rule)?.title ?? outcome.rule}. The server closes the connection.`;
				return outcome.text === null
					? why
					: `The length changed, so the server reads “${outcome.text}” and takes the rest for another frame. That one makes no sense, and the server closes the connection.`;
			}
			case 'text':
				if (!flipped) return `All is well: the server reads “${outcome.text}” and sends it back.`;
				return outcome.text === message
					? 'Nothing changed for the server: it reads the same text.'
					: `Nothing broke, but the text changed: the server reads “${outcome.text}”. A frame has nothing that would notice.`;
			case 'binary':
				return 'Now it says “binary”: the server gets the same bytes, but not as text.';
			case 'ping':
				return 'Now it is a Ping. The server doesn’t show it to anyone. It answers with a Pong and the same bytes.';
			case 'pong':
				return 'Now it is a Pong that nobody asked for. The server ignores it.';
			case 'fragment':
				return 'Now it says that more of this message follows. So the server waits, and nothing more comes.';
			case 'waits':
				return `Now the frame claims to be longer than it is. The server waits for ${countBytes(outcome.bytes)} more, and they never come.`;
			case 'closes':
				return `Now it is a Close frame with the code ${outcome.code}, so the server says goodbye.`;
		}
	},
};
