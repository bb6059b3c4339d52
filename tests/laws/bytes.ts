// The laws of text and bytes: UTF-8 agrees with the platform, base64 and hexadecimal are reversible, and any
// pasted text gives a result.
import type { PasteMeaning } from '../../src/engine/paste/index.ts';
import type { Utf8Fault } from '../../src/engine/bytes/utf8.ts';
import {
	UTF8_START,
	decodeBase64,
	decodeUtf8,
	encodeBase64,
	encodeUtf8,
	hexLines,
	hexText,
	readHex,
	sameBytes,
	utf8Characters,
	utf8FaultOf,
	utf8Run,
} from '../../src/engine/bytes/index.ts';
import { readPaste } from '../../src/engine/paste/index.ts';
import {
	UTF8_FAULT_KINDS,
	isUtf8Fault,
	utf8FaultKind,
	utf8FaultOffset,
	utf8FaultPreceding,
	utf8Pending,
} from '../../src/engine/bytes/utf8.ts';
import { decodeBase64Lenient } from '../../src/engine/bytes/base64.ts';
import type { Draw } from './draw.ts';
import { cutsIn, text, utf8ish } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { mustBeSame } from './same.ts';

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const encoder = new TextEncoder();

function accepts(bytes: Uint8Array): boolean {
	try {
		strict.decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function faultInPieces(bytes: Uint8Array, cuts: readonly number[]): Utf8Fault | null {
	let state = UTF8_START;
	let from = 0;
	for (const to of [...cuts, bytes.length]) {
		const result = utf8Run(state, bytes, from, to);
		if (isUtf8Fault(result)) {
			const offset = from + utf8FaultOffset(result);
			const kind = UTF8_FAULT_KINDS[utf8FaultKind(result)]!;
			return { kind, offset, start: offset - utf8FaultPreceding(result) };
		}
		state = result;
		from = to;
	}
	if (state === UTF8_START) return null;
	const start = bytes.length - utf8Pending(state);
	return { kind: 'utf8-truncated', offset: start, start };
}

const BASE64 = 'AZaz09+/=-_ \n';
const HEX = ['81', '8', ' ', '\n', '0x', ',', ':', 'f', 'g', '-', '\\x', 'é', '0X7F', '\t', '"'];
const PASTE = [
	...['00000000', '0000', '00000010:', '81', '8185', '0x81', '\\x81', '\\', '*', '|..|', '>..<'],
	...['{', '}', '[', ']', '(byte)', "b'", '"', "'", '<Buffer', '>', '...', '/*', '*/', '//', '#'],
	...[
		' ',
		'  ',
		'   ',
		'\n',
		'\r\n',
		'\t',
		',',
		':',
		'=',
		'129',
		'-1',
		'GET / HTTP/1.1',
		'_len = ',
	],
	...['gYU3', 'peer0_0', 'peer1_0', '10000001', 'data:', ';base64,', 'é', '€', '😀', 'zz', '$'],
	...['\0', '\ud83d'],
];

const textOf = (draw: Draw, parts: ArrayLike<string>, most: number): string => {
	let made = '';
	for (let left = draw.nat(most); left > 0; left--) made += parts[draw.nat(parts.length - 1)]!;
	return made;
};

export const BYTES_LAWS: readonly Law[] = [
	law(
		'UTF-8 is what the TextDecoder of the platform takes, and reads as it does',
		(draw) => utf8ish(draw, 10),
		(bytes) => {
			const { text: read, fault } = decodeUtf8(bytes);
			must(read === lenient.decode(bytes), 'another text');
			must((fault === null) === accepts(bytes), 'one takes it, the other does not');
			mustBeSame(utf8FaultOf(bytes), fault, 'the fault');
			let at = 0;
			let spelt = '';
			for (const { offset, length, codePoint } of utf8Characters(bytes)) {
				must(offset === at && length > 0, 'characters leave a gap');
				at += length;
				spelt += codePoint === null ? '\ufffd' : String.fromCodePoint(codePoint);
			}
			must(at === bytes.length && spelt === read, 'the characters spell another text');
		},
	),
	law(
		'where UTF-8 is cut changes nothing of its fault',
		(draw) => {
			const bytes = utf8ish(draw, 10);
			return { bytes, cuts: cutsIn(draw, bytes.length) };
		},
		({ bytes, cuts }) => {
			const whole = utf8FaultOf(bytes);
			mustBeSame(faultInPieces(bytes, cuts), whole, 'the fault, cut');
			const each = Array.from(bytes, (_, i) => i);
			mustBeSame(faultInPieces(bytes, each), whole, 'the fault, byte by byte');
		},
	),
	law(
		'text becomes what the TextEncoder of the platform makes of it',
		(draw) => text(draw, 12),
		(written) => {
			must(sameBytes(encodeUtf8(written), encoder.encode(written)), 'other bytes');
		},
	),
	law(
		'base64 of any bytes is that of Node, and reads back',
		(draw) => draw.bytes(12),
		(bytes) => {
			const written = encodeBase64(bytes);
			must(written === Buffer.from(bytes).toString('base64'), 'another text');
			for (const { bytes: read, fault } of [decodeBase64(written), decodeBase64Lenient(written)]) {
				must(fault === null && sameBytes(read, bytes), 'it does not read back');
			}
		},
	),
	law(
		'any text is read as base64, and only what would be written so is without fault',
		(draw) => (draw.rarely(4) ? text(draw, 8) : textOf(draw, BASE64, 12)),
		(given) => {
			const { bytes, fault } = decodeBase64(given);
			must((fault === null) === (encodeBase64(bytes) === given), 'a fault, or none');
			must(fault === null || (fault.index >= 0 && fault.index <= given.length), 'a fault outside');
			const loose = decodeBase64Lenient(given);
			must(sameBytes(loose.bytes.subarray(0, bytes.length), bytes), 'lenient reading gives less');
		},
	),
	law(
		'any text is read as hexadecimal, every problem lies in it, and what is written reads back',
		(draw) => ({ given: textOf(draw, HEX, 12), bytes: draw.bytes(8), perLine: 1 + draw.nat(8) }),
		({ given, bytes, perLine }) => {
			for (const { offset, found } of readHex(given).problems) {
				must(given.startsWith(found, offset), 'a problem that is not there');
			}
			const again = readHex(hexLines(bytes, 0, bytes.length, perLine));
			must(again.complete && again.problems.length === 0, 'problems in what was written');
			must(sameBytes(again.bytes, bytes), 'other bytes came back');
			must(sameBytes(readHex(hexText(bytes, '')).bytes, bytes), 'other bytes without blanks');
		},
	),
	law(
		'any paste is read, and every problem lies in it',
		(draw) => (draw.rarely(6) ? text(draw, 12) : textOf(draw, PASTE, 14)),
		(pasted) => {
			const { readings, ask } = readPaste(pasted);
			const lines = pasted.split(/\r\n|\r|\n/);
			for (const reading of readings) mustLieInside(reading, pasted, lines);
			must(ask === null || readings.length > 1, 'a question without a choice');
			must(
				readings[0].bytes.length > 0 || readings.some(({ problems }) => problems.length > 0),
				'nothing read, and nothing said',
			);
		},
	),
	law(
		'a paste reads the same whichever way its lines end',
		(draw) => textOf(draw, PASTE, 14).replaceAll('\r\n', '\n'),
		(unix) => {
			const windows = unix.replaceAll('\n', '\r\n');
			mustBeSame(readPaste(windows).readings.map(summary), readPaste(unix).readings.map(summary));
		},
	),
];

function mustLieInside(reading: PasteMeaning, pasted: string, lines: readonly string[]): void {
	let last = 0;
	must(reading.problems.length <= 100, 'too many problems');
	for (const { offset, line, column, found } of reading.problems) {
		must(offset >= last && pasted.startsWith(found, offset), 'a problem that is not there');
		const first = found.split(/[\r\n]/)[0]!;
		must(lines[line - 1]!.startsWith(first, column - 1), 'a problem on another line');
		last = offset;
	}
}

function summary({ format, bytes, problems }: PasteMeaning): object {
	return {
		format,
		bytes: format === 'http-text' ? 0 : bytes,
		problems: problems.map(({ kind, line, column }) => `${kind} ${line}:${column}`),
	};
}
