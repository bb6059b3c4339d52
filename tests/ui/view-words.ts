// Words as plain as the tests need them.
import type { BitGridWords } from '../../src/ui/bytes/bit-grid-words.ts';
import type { ByteStripWords } from '../../src/ui/bytes/byte-strip-words.ts';
import type { FrameListWords } from '../../src/ui/bytes/frame-list-words.ts';
import type { MaskingWords } from '../../src/ui/bytes/masking-words.ts';

const ofFrame = (frame: number | null): string => (frame === null ? '' : `frame ${frame}, `);

export const stripWords: ByteStripWords = {
	label: 'Bytes',
	byte: ({ frame, offset, hex, section, character, marked }) =>
		`${ofFrame(frame)}byte ${offset}, 0x${hex}, ${section}` +
		(character && `, ${character}`) +
		(marked === null ? '' : `, ${marked}`),
	frame: (number) => `frame ${number}`,
	section: (name) => name,
	sectionNote: (name, { bytes }) => (name === 'payload' ? `${bytes} bytes` : ''),
	missing: (count, atLeast) => `${atLeast ? 'at least ' : ''}${count} missing`,
	end: 'end',
};

export const gridWords: BitGridWords = {
	label: 'Bits',
	bit: ({ frame, offset, field }) => `${ofFrame(frame)}bit ${offset}, ${field}`,
	field: (name) => name,
};

export const listWords: FrameListWords = {
	label: 'Frames',
	number: String,
	opcode: (code) => `opcode ${code}`,
	fin: (fin) => (fin ? 'FIN' : 'more'),
	length: (bytes) => `${bytes ?? '?'} bytes`,
	ends: 'ends the connection',
	state: ({ severity, valid }) => severity ?? (valid ? 'valid' : ''),
	line: ({ frame, severity }) => `frame ${frame.index + 1}, ${severity ?? 'fine'}`,
};

export const maskingWords: MaskingWords = {
	label: 'Masking',
	lines: {
		payload: { name: 'payload', note: '' },
		key: { name: 'key', note: 'i mod 4' },
		wire: { name: 'wire', note: '⊕' },
	},
	column: (index) => `i = ${index}`,
	byte: ({ line, index, character }) =>
		`${line} byte ${index}${line === 'payload' && character ? `, ${character}` : ''}`,
	bit: ({ line, index, bit }) => `${line} byte ${index}, bit ${bit}`,
	badHex: (found) => `“${found}” is not a hex digit. Type 0–9 or a–f.`,
	previous: 'Previous bytes',
	next: 'Next bytes',
	slider: 'Place',
	position: (from, to, count) => `bytes ${from} to ${to} of ${count}`,
	unmasked: 'Nothing is masked.',
	mask: 'Mask this frame',
	keyIncomplete: 'The key is cut.',
	emptyPayload: 'There is no payload.',
};
