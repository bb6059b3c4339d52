// Writes the fields of a frame as lines of text: the value of each field and its meaning.
import { decodeUtf8, hexText } from '../../../engine/bytes/index.ts';
import {
	frameFields,
	frameAt,
	isText,
	opcodeOf,
	payloadOf,
	type FrameFieldName,
	type OpcodeName,
} from '../../../engine/frame/index.ts';
import { visible } from '../../../ui/bytes/byte-notes.ts';
import { FIELD_TONES, type FieldTone } from '../../../ui/bytes/field-tone.ts';
import type { InspectedFrame } from './way-frames.ts';

/** Holds one field of a frame as it is written in the details. */
export interface ValueLine {
	readonly name: FrameFieldName;
	readonly tone: FieldTone;
	/** Holds the value as text. It is empty for a payload that is not readable as text. */
	readonly value: string;
	/** Holds the first unmasked bytes of the payload in hex. It is empty for other fields. */
	readonly hex: string;
	/** Is true if some bytes of the field are missing. */
	readonly cut: boolean;
}

const TEXT_CHARACTERS = 160;
const HEX_BYTES = 16;
/** Lists the fields that are shown only if they are set. */
const QUIET: readonly FrameFieldName[] = ['RSV1', 'RSV2', 'RSV3'];

/**
 * Returns the lines of a frame's fields.
 * @param opcodes the words for the opcodes
 */
export function fieldLines(
	reading: InspectedFrame,
	opcodes: Readonly<Record<OpcodeName, string>>,
): readonly ValueLine[] {
	const { bytes, rows, index } = reading;
	const fields = frameFields(rows, bytes, index).filter(
		({ name, value }) => !QUIET.includes(name) || value === 1,
	);
	return fields.map(({ name, value, complete }) => ({
		name,
		tone: FIELD_TONES[name],
		value: valueText(reading, name, value, opcodes),
		hex: name === 'payload' ? payloadHex(reading) : '',
		cut: !complete,
	}));
}

function valueText(
	reading: InspectedFrame,
	name: FrameFieldName,
	value: string | number | bigint,
	opcodes: Readonly<Record<OpcodeName, string>>,
): string {
	switch (name) {
		case 'opcode':
			return `0x${Number(value).toString(16)} ${opcodes[opcodeOf(Number(value)).name]}`;
		case 'payload':
			return shownPayload(reading);
		default:
			return String(value);
	}
}

/** Returns the payload as text if its opcode or its bytes make it text; otherwise an empty string. */
function shownPayload({ bytes, rows, index }: InspectedFrame): string {
	const payload = payloadOf(rows, bytes, index, 0, 4 * TEXT_CHARACTERS);
	const { compressed } = frameAt(rows, index);
	const { text, fault } = decodeUtf8(payload);
	if (!isText(rows, index) && (compressed || fault !== null)) return '';
	const characters = Array.from(text);
	const shown = characters
		.slice(0, TEXT_CHARACTERS)
		.map((character) => (character === ' ' ? character : visible(character.codePointAt(0)!)))
		.join('');
	return characters.length > TEXT_CHARACTERS ? `${shown}…` : shown;
}

function payloadHex({ bytes, rows, index }: InspectedFrame): string {
	const { payloadFrom, payloadTo } = frameAt(rows, index);
	const hex = hexText(payloadOf(rows, bytes, index, 0, HEX_BYTES));
	return payloadTo - payloadFrom > HEX_BYTES ? `${hex} …` : hex;
}
