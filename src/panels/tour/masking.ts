// What masking does to a message in scene `mask`, and what a cache reads of a frame that it takes for web requests.
import { encodeUtf8, latin1Text, utf8Characters, type Bytes } from '../../engine/bytes/index.ts';
import { mask, xorRow } from '../../engine/frame/index.ts';
import { headerField, parseRequestHead } from '../../engine/http/index.ts';

/** The frame of this text has a request on lines of its own: the header of the frame stands on a line before it. */
export const ATTACK = '\r\nGET /logo.png HTTP/1.1\r\nHost: shop.example\r\n\r\n';
export const FIXED_KEY = '00000000';

/** Represents one byte of a message with the byte of the key that masks it. */
export interface MaskedByte extends ReturnType<typeof xorRow> {
	/** Holds the character that begins here; it is empty in the middle of a character. */
	readonly character: string;
}

/** Returns the first bytes of a message, `most` of them at most, and how they are masked. */
export function maskedBytes(message: string, key: Bytes, most: number): readonly MaskedByte[] {
	const bytes = encodeUtf8(message).subarray(0, most);
	const wire = mask(bytes, key);
	const begins = new Map(
		utf8Characters(encodeUtf8(message)).map(({ offset, codePoint }) => [offset, codePoint]),
	);
	return Array.from(wire, (_, at) => {
		const codePoint = begins.get(at) ?? null;
		return {
			...xorRow(wire, key, at),
			character: codePoint === null ? '' : String.fromCodePoint(codePoint),
		};
	});
}

/** Returns the eight bits of a byte. */
export function bitsOf(byte: number): readonly number[] {
	return Array.from({ length: 8 }, (_, i) => (byte >> (7 - i)) & 1);
}

export interface CacheReading {
	/** Lists the lines as they can be printed, with a dot for every other byte. */
	readonly lines: readonly string[];
	/** Holds what the cache is asked for, such as “shop.example/logo.png”; null if it reads no request. */
	readonly request: string | null;
}

/**
 * Reads a frame as a cache does that has never heard of WebSocket: it looks for a request on each line, and skips what is
 * none. RFC 6455 §10.3 is about such programs.
 */
export function cacheReads(frame: Bytes): CacheReading {
	let request: string | null = null;
	const text = latin1Text(frame);
	const lines: string[] = [];
	for (let from = 0; from < frame.length;) {
		const head = parseRequestHead(frame, from);
		const target = head.startLine?.target?.text;
		if (target !== undefined && head.headLength !== null && head.diagnoses.length === 0)
			request ??= `${headerField(head, 'Host')?.value.text ?? ''}${target}`;
		const to = text.indexOf('\n', from) + 1 || frame.length;
		lines.push(printed(text.slice(from, to)));
		from = to;
	}
	return { lines, request };
}

function printed(line: string): string {
	return line.replace(/\r\n$/, '').replaceAll(/[^\x20-\x7e]/g, '·');
}
