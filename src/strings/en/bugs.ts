// The English words of the bug museum (lessons/bugs.ts).
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'length-of-four-bytes': {
		statement:
			'A server sends a message of 300 bytes. Its header is `82 7e 00 00 01 2c`. The page receives an empty message, and then the connection fails. What is wrong?',
		choices: {
			sender: 'The server writes the length in four bytes after 126.',
			receiver: 'The browser reads too few bytes of the length.',
			network: 'A proxy has inserted two bytes.',
		},
		truth:
			'After the length code 126 come exactly two bytes (RFC 6455 §5.2). The browser reads `00 00`, a message of {frame.0.length} bytes, and takes the next bytes for a new frame.',
		shows: 'The length field ends after `00 00`; what follows is read as the next frame.',
	},
};
