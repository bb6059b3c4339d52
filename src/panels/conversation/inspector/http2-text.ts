// Writes the text of an HTTP/2 frame in the words of RFC 9113: one line for an arrow, or all lines for the details.
import { hexText } from '../../../engine/bytes/index.ts';
import {
	ENABLE_CONNECT_ID,
	hasFlag,
	HTTP2_CANCEL,
	HTTP2_FLAG,
	HTTP2_TYPE,
	readHttp2Settings,
	readLiteralBlock,
	type Http2Frame,
} from '../../../engine/http2/index.ts';
import type { Unit } from '../../../engine/simulation/index.ts';

const TYPES: Readonly<Record<number, string>> = {
	[HTTP2_TYPE.data]: 'DATA',
	[HTTP2_TYPE.headers]: 'HEADERS',
	[HTTP2_TYPE.rstStream]: 'RST_STREAM',
	[HTTP2_TYPE.settings]: 'SETTINGS',
	[HTTP2_TYPE.windowUpdate]: 'WINDOW_UPDATE',
};

const SETTINGS: Readonly<Record<number, string>> = {
	2: 'ENABLE_PUSH',
	4: 'INITIAL_WINDOW_SIZE',
	[ENABLE_CONNECT_ID]: 'ENABLE_CONNECT_PROTOCOL',
};

/**
 * Returns one line: type, stream, first detail and flags. 0x50 is the “P” that begins the connection preface.
 */
export function http2Title({ http2, bytes }: Pick<Unit, 'http2' | 'bytes'>): string {
	if (http2 === null) return bytes[0] === 0x50 ? 'PRI * HTTP/2.0' : '…';
	const words = [typeOf(http2), ...(http2.stream === 0 ? [] : [String(http2.stream)])];
	const [first] = detailsOf(http2);
	if (first !== undefined) words.push(first);
	return [...words, ...flagsOf(http2)].join(' ');
}

/** Returns all lines of a frame; none for the preface or an incomplete frame. */
export function http2Lines({ http2 }: Pick<Unit, 'http2'>): readonly string[] {
	if (http2 === null) return [];
	const head = [typeOf(http2), `stream ${String(http2.stream)}`, ...flagsOf(http2)];
	return [head.join(' · '), ...detailsOf(http2)];
}

function typeOf({ type }: Http2Frame): string {
	return TYPES[type] ?? `0x${type.toString(16)}`;
}

/** Returns the flags that are set. END_HEADERS is left out, because each HEADERS frame here has it. */
function flagsOf(frame: Http2Frame): readonly string[] {
	if (frame.type === HTTP2_TYPE.settings) return hasFlag(frame, HTTP2_FLAG.ack) ? ['ACK'] : [];
	const ends = frame.type === HTTP2_TYPE.data || frame.type === HTTP2_TYPE.headers;
	return ends && hasFlag(frame, HTTP2_FLAG.endStream) ? ['END_STREAM'] : [];
}

function detailsOf({ type, payload }: Http2Frame): readonly string[] {
	switch (type) {
		case HTTP2_TYPE.settings:
			return readHttp2Settings(payload).map(
				([id, value]) => `${SETTINGS[id] ?? `0x${id.toString(16)}`}=${String(value)}`,
			);
		case HTTP2_TYPE.headers: {
			const fields = readLiteralBlock(payload);
			return fields === null ? [] : fields.map(({ name, value }) => `${name} ${value}`);
		}
		case HTTP2_TYPE.rstStream:
			return [payload[3] === HTTP2_CANCEL ? 'CANCEL' : hexText(payload)];
		default:
			return [];
	}
}
