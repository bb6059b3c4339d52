// Writes the words of a unit on its arrow: what the unit is, and its first bytes on the wire.
import { hexText, latin1Text } from '../../../engine/bytes/index.ts';
import { OPCODE, opcodeOf, type Frame } from '../../../engine/frame/index.ts';
import type { Unit } from '../../../engine/simulation/index.ts';
import { http2Title } from '../inspector/http2-text.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';
import type { UnitFrameFacts } from './unit-frame-facts.ts';

const TCP = { syn: 'SYN', 'syn-ack': 'SYN, ACK', fin: 'FIN', rst: 'RST', tls: 'TLS' } as const;

/** `SHOWN_BYTES` is the greatest number of bytes that are shown in hex, `LINE` that of characters of a start line. */
const SHOWN_BYTES = 6;
const LINE = 60;

/** Returns what the unit is. */
export function unitText(unit: Unit, facts: UnitFrameFacts, words: DiagramWords): string {
	const { kind, frame } = unit;
	switch (kind) {
		case 'head':
			return startLine(unit);
		case 'body':
			return words.body;
		case 'http2':
			return http2Title(unit);
		case 'frame':
			return frame === null ? '' : frameText(unit, frame, facts, words);
		default:
			return TCP[kind];
	}
}

/**
 * Returns the text of the bytes below an arrow: the header in hex, a word for the masking key, and the size
 * of the frame.
 */
export function bytesText({ kind, bytes, frame }: Unit, words: DiagramWords): string {
	const size = words.bytes(bytes.length);
	if (kind !== 'frame' || frame === null) return bytes.length === 0 ? '' : size;
	if (!frame.masked && bytes.length <= SHOWN_BYTES) return hexText(bytes);
	const bare = frame.headerLength - (frame.masked ? 4 : 0);
	const head = hexText(bytes.subarray(0, bare));
	return `${head} ${frame.masked ? `‹${words.key}› ` : ''}… ${size}`;
}

function frameText(unit: Unit, frame: Frame, facts: UnitFrameFacts, words: DiagramWords): string {
	const { opcode, fin } = frame;
	const { name, reserved } = opcodeOf(opcode);
	const title = reserved ? words.reservedOpcode(`0x${opcode.toString(16)}`) : words.opcodes[name];
	const parts = [words.actions.detailed(title, shownPayload(unit, frame, facts, words))];
	if (frame.compressed) parts.push(words.compressed);
	if (!fin) parts.push('FIN=0');
	else if (opcode === OPCODE.continuation) parts.push('FIN=1');
	if (!frame.complete) parts.push(words.incomplete);
	return parts.join(' ');
}

/** Returns the close code and reason, the text, the bytes, or the number of the bytes. */
function shownPayload(
	unit: Unit,
	frame: Frame,
	facts: UnitFrameFacts,
	words: DiagramWords,
): string {
	const preview = facts.preview(unit);
	if (preview === '' || frame.opcode === OPCODE.close) return preview;
	if (facts.text(unit)) return words.quoted(preview);
	const length = frame.payloadTo - frame.payloadFrom;
	return length > SHOWN_BYTES ? words.bytes(length) : preview;
}

/** Returns the start line without the version of HTTP, which is the same in all heads. */
function startLine({ bytes }: Unit): string {
	const line = latin1Text(bytes, 0, Math.min(bytes.length, 200)).split('\r\n', 1)[0] ?? '';
	const bare = line.replace(/ HTTP\/\d\.\d$/, '').replace(/^HTTP\/\d\.\d /, '');
	return bare.length > LINE ? `${bare.slice(0, LINE)}…` : bare;
}
