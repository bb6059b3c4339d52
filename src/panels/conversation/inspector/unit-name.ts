// Names a unit inside a sentence: “Ping”, “text “hello””.
import { decodeUtf8, latin1Text, textBeginning } from '../../../engine/bytes/index.ts';
import { OPCODE, readCloseBody, payloadOf } from '../../../engine/frame/index.ts';
import type { Timeline, Unit } from '../../../engine/simulation/index.ts';
import { http2Title } from './http2-text.ts';
import type { InspectorWords } from '../strings/en/inspector.ts';
import { unitMeaning } from './meaning.ts';
import { asItLeft } from './way-frames.ts';

/** Holds the greatest number of characters of a payload that the name holds. */
const CHARACTERS = 18;

/** Returns the name of a unit: a start line, or a title with the close code or the beginning of the text. */
export function unitName(timeline: Timeline, unit: Unit, words: InspectorWords): string {
	const { name } = unitMeaning(unit);
	const title = words.titles[name];
	if (name === 'request' || name === 'response') return startLine(unit) || title;
	if (name === 'http2') return http2Title(unit);
	const reading = asItLeft(timeline, unit);
	if (reading === null || unit.frame === null) return title;
	const payload = payloadOf(reading.rows, reading.bytes, reading.index);
	if (unit.frame.opcode === OPCODE.close) {
		const { code } = readCloseBody(payload);
		return code === null ? title : words.detailed(title, String(code));
	}
	if (unit.frame.compressed || name === 'binary' || name === 'reserved') return title;
	const { text, fault } = decodeUtf8(payload.subarray(0, 4 * CHARACTERS));
	if (text === '' || (fault !== null && payload.length <= 4 * CHARACTERS)) return title;
	return words.detailed(title, words.playHead.quoted(textBeginning(text, CHARACTERS)));
}

function startLine({ bytes }: Unit): string {
	const line = latin1Text(bytes, 0, Math.min(bytes.length, 120)).split('\r\n', 1)[0] ?? '';
	return line.replace(/ ?HTTP\/\d\.\d ?/, '').slice(0, 40);
}
