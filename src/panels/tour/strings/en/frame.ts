import type { Bytes } from '../../../../engine/bytes/index.ts';
import type { Frame, SectionName } from '../../../../engine/frame/index.ts';
import { countBytes } from '../../../../strings/en/numbers.ts';

export const frame = {
	say: 'Your words travel in a frame: a few bytes that say what comes, and then your text.',
	message: 'Your message',
	parts: 'Parts of the frame',
	names: {
		'first-byte': 'what it is',
		length: 'how long',
		'masking-key': 'the key',
		'close-code': 'the code',
		payload: 'your text, masked',
	} satisfies Record<SectionName, string>,
	/** Explains how bytes are written, since nothing before it has. */
	hex: 'Each box is one byte of 8 bits, written as two digits from 0 to f. 00 is all bits 0, ff is all bits 1.',
	place: (from: number, to: number) => (from === to ? `byte ${from}` : `bytes ${from} to ${to}`),
	/** Says where a second message begins that follows at once. */
	next: (length: number, from: number): string =>
		`The length says that ${countBytes(length)} of text follow. So the next frame begins at byte ${String(from)}, with no mark in between.`,
	meaning: (section: SectionName, bytes: Bytes, of: Frame, message: string): string => {
		switch (section) {
			case 'first-byte':
				return 'The first byte says two things: this is text, and the message ends with this frame. A long message may come in several frames, and only the last one says so.';
			case 'length': {
				const more =
					bytes.length > 1 ? ' Texts of more than 125 bytes need more bytes for it.' : '';
				return `The text takes ${countBytes(Number(of.announcedLength))}. The first bit here is MASK: it says that a masking key follows, as in every frame from a client.${more}`;
			}
			case 'masking-key':
				return 'Four random bytes. The client mixes them into your text, and the server takes them out again. The scene “Mask” shows how, and why.';
			case 'close-code':
				return 'The code says why the connection ends.';
			case 'payload':
				return `This is “${message}”, mixed with the key. Without the key nobody on the way would recognise it, but the key is right there: this hides nothing.`;
		}
	},
};
