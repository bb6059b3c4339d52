// The English words of the claims (lessons/claims.ts).
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'masking-encrypts': {
		statement: 'Masking encrypts the payload.',
		truth:
			'The masking key is in the header of the same frame, so every device that sees the frame can remove the mask. Masking protects caches and proxies from chosen bytes. TLS encrypts.',
		shows:
			'The four bytes of the key are in front of the payload, and the lab reads “{frame.0.text}” with them.',
	},
	'key-is-16-characters': {
		statement: 'The Sec-WebSocket-Key is a random text of 16 characters.',
		truth: 'The key is {key.bytes} random bytes. Base64 writes them as 24 characters.',
		shows: 'The key in the lab has 24 characters and decodes to {key.bytes} bytes.',
	},
	'smallest-frame': {
		statement: 'The smallest frame has two bytes.',
		truth:
			'This is true for a frame from a server. A client must mask each frame, and the masking key adds four bytes, so its smallest frame has six bytes.',
		shows: 'This empty Ping of a client has {length} bytes.',
	},
};
