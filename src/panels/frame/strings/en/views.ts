// Holds the English words of the views of bytes: strip, bits, masking, fields and lists.
import type { BitGridWords } from '../../../../ui/bytes/bit-grid-words.ts';
import type { BitLabelName } from '../../../../ui/bytes/bit-rows.ts';
import type { Severity } from '../../../../ui/bytes/byte-mark.ts';
import type { ByteStripWords } from '../../../../ui/bytes/byte-strip-words.ts';
import type { FrameListWords } from '../../../../ui/bytes/frame-list-words.ts';
import type { MaskingWords } from '../../../../ui/bytes/masking-words.ts';
import type { SectionName } from '../../../../engine/frame/index.ts';
import { opcodeOf } from '../../../../engine/frame/index.ts';
import { countBytes, number } from '../../../../strings/en/numbers.ts';
import { FULL_FIELD_NAMES, OPCODE_NAMES } from '../../../../strings/en/frame-terms.ts';

const opcode = (code: number) => {
	const { name, reserved } = opcodeOf(code);
	return reserved ? `reserved ${code.toString(16).toUpperCase()}` : OPCODE_NAMES[name];
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
	bad: 'ends the connection',
	caution: 'a remark',
	later: 'a fault, shown for information',
};

function section(name: SectionName, masked: boolean): string {
	switch (name) {
		case 'first-byte':
			return 'FIN · opcode';
		case 'length':
			return 'MASK · length';
		case 'masking-key':
			return 'masking key';
		case 'close-code':
			return 'close code';
		case 'payload':
			return masked ? 'payload, masked' : 'payload';
	}
}

const strip: ByteStripWords = {
	label: 'Bytes of the document',
	byte: ({ offset, frame, hex, section: name, extendsLength, character, marked, pin }) =>
		[
			frame === null ? '' : `frame ${frame}`,
			`byte ${offset}`,
			hex,
			extendsLength ? 'extended length' : section(name, false),
			character === '' ? '' : `“${character}”`,
			marked === null ? '' : SEVERITIES[marked],
			pin === 0 ? '' : `mark ${pin}`,
		]
			.filter(Boolean)
			.join(', '),
	frame: (n) => `frame ${number(n)}`,
	section,
	sectionNote: (name, { bytes }) =>
		name === 'masking-key' ? '§5.3' : name === 'payload' ? countBytes(bytes) : '',
	missing: (n, atLeast) => `${atLeast ? 'at least ' : ''}${countBytes(n)} missing`,
	end: 'end: type to add a byte',
};

const state: FrameListWords['state'] = ({ severity, valid }) =>
	severity ? SEVERITIES[severity] : valid ? 'valid' : 'text not checked further';

const list: FrameListWords = {
	label: 'Frames',
	number: (n) => number(n),
	opcode,
	fin: (fin) => (fin ? 'FIN' : '…'),
	length: (bytes) => (bytes === null ? 'length missing' : countBytes(bytes)),
	ends: 'ends the connection',
	state,
	line: ({ frame, preview, ends, ...signed }) =>
		[
			`frame ${number(frame.index + 1)}`,
			opcode(frame.opcode),
			frame.fin ? 'FIN' : 'more fragments follow',
			frame.announcedLength === null ? 'length missing' : countBytes(frame.announcedLength),
			preview,
			ends ? 'ends the connection' : state(signed),
		]
			.filter(Boolean)
			.join(', '),
};

const BIT_LABELS: Readonly<Record<BitLabelName, string>> = { ...FULL_FIELD_NAMES, RSV: 'RSV' };

const bits: BitGridWords = {
	label: 'Bits of the frame',
	bit: ({ frame, offset, field }) =>
		`${frame === null ? '' : `frame ${frame}, `}bit ${offset}, ${FULL_FIELD_NAMES[field]}`,
	field: (name, masked) => (name === 'payload' && masked ? 'payload, masked' : BIT_LABELS[name]),
};

const MASK_LINES = { payload: 'payload', key: 'key', wire: 'wire' } as const;

const masking: MaskingWords = {
	label: 'Masking, byte by byte',
	lines: {
		payload: { name: 'payload', note: '' },
		key: { name: 'key', note: 'in turn' },
		wire: { name: 'on the wire', note: 'XOR' },
	},
	column: (index) => `i = ${index}`,
	byte: ({ line, index, keyIndex, character }) =>
		line === 'key'
			? `key byte ${keyIndex} under payload byte ${index}`
			: `${MASK_LINES[line]} byte ${index}${character === '' || line === 'wire' ? '' : `, ${character}`}`,
	bit: ({ line, index, bit }) => `${MASK_LINES[line]} byte ${index}, bit ${bit}`,
	badHex: (found) => `“${found}” is not a hex digit. Type 0–9 or a–f.`,
	previous: 'Earlier bytes',
	next: 'Later bytes',
	slider: 'Place in the payload',
	position: (from, to, all) =>
		from === to
			? `byte ${number(from + 1)} of ${number(all)}`
			: `bytes ${number(from + 1)}–${number(to + 1)} of ${number(all)}`,
	unmasked:
		'This frame is not masked: the payload is on the wire as it is. Only a server may send such a frame.',
	mask: 'Mask it, with a new key',
	keyIncomplete: 'The masking key is incomplete: a key has four bytes.',
	emptyPayload: 'The payload is empty, so the key masks nothing.',
};

export const VIEW_WORDS = { strip, list, bits, masking };
