// Returns the WebSocket's stream of HTTP/2 as an observer beside the wire follows it: its opening, its bytes, its end.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Text } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Http2Setup } from '../http2/connection.ts';
import { webSocketStream } from '../http2/connection.ts';
import type { Http2Frame } from '../http2/frame.ts';
import { hasFlag, readHttp2Frames } from '../http2/frame.ts';
import { readLiteralBlock } from '../http2/literal-block.ts';
import { beginsHttp2 } from '../http2/way.ts';
import { fieldValue } from '../http2/websocket-heads.ts';
import type { TranscriptAction, TranscriptEvent } from '../observer/transcript.ts';
import { cutHead } from './head-of.ts';
import { HTTP2_FLAG, HTTP2_PREFACE, HTTP2_TYPE } from '../http2/http2.ts';
import type { Role } from '../role.ts';

/**
 * Follows the HTTP/2 frames of all wires and turns those of the WebSocket's stream into events of a
 * transcript.
 */
export class Http2Observed {
	readonly #webSocket: number;
	/** Holds, for each connection, hop and side, the bytes of an incomplete HTTP/2 frame and when they were written. */
	readonly #kept = new Map<string, KeptPart>();

	constructor(setup: Http2Setup | null) {
		this.#webSocket = setup === null ? 0 : webSocketStream(setup);
	}

	/**
	 * Returns what an event means for the WebSocket's stream. An event without bytes is returned unchanged.
	 */
	eventsIn(event: TranscriptEvent): readonly TranscriptEvent[] {
		if (event.type !== 'bytes') return [event];
		const { by, bytes, at, connection = 0, hop, written } = event;
		const shared = { at, connection, ...(hop === undefined ? {} : { hop }) };
		const key = `${String(connection)} ${hop ?? ''} ${by}`;
		const kept = this.#kept.get(key) ?? { bytes: NO_BYTES, writtenAt: null };
		const all = joinBytes([kept.bytes, bytes]);
		/** Returns when the HTTP/2 frame at this offset was written: whole, with its first byte. */
		const writtenAt = (offset: number): number | null => {
			const from = offset - kept.bytes.length;
			if (from < 0) return kept.writtenAt;
			return written?.findLast((one) => one.from <= from)?.at ?? null;
		};
		const from = framesFrom(all);
		const { frames, end } = from === null ? NO_FRAMES : readHttp2Frames(all, from);
		this.#kept.set(key, { bytes: all.slice(end), writtenAt: writtenAt(end) });
		return frames
			.filter(({ stream }) => stream === this.#webSocket)
			.flatMap((frame) => actionsOf(frame, by, writtenAt(frame.offset)))
			.map((action): TranscriptEvent => ({ ...shared, ...action }));
	}
}

/** Holds bytes that wait for the rest of their frame, and when they were written if that is known. */
interface KeptPart {
	readonly bytes: Bytes;
	readonly writtenAt: number | null;
}

/**
 * Returns the offset at which HTTP/2 frames begin: after the head that opens a proxy's tunnel, and after the
 * client's preface. Returns null while that head is incomplete.
 */
function framesFrom(bytes: Bytes): number | null {
	const text = latin1Text(bytes, 0, Math.min(bytes.length, 6));
	const tunnel = text === 'CONNEC' || text === 'HTTP/1' ? cutHead(NO_BYTES, bytes).head : NO_BYTES;
	if (tunnel === null) return null;
	return beginsHttp2(bytes, tunnel.length) ? tunnel.length + HTTP2_PREFACE.length : tunnel.length;
}

const NO_FRAMES = { frames: [], end: 0 };

function actionsOf(
	frame: Http2Frame,
	by: Role,
	writtenAt: number | null,
): readonly TranscriptAction[] {
	const { type, payload } = frame;
	const fin: readonly TranscriptAction[] = hasFlag(frame, HTTP2_FLAG.endStream)
		? [{ type: 'fin', by, ...(writtenAt === null ? {} : { writtenAt }) }]
		: [];
	const written = writtenAt === null ? {} : { written: [{ from: 0, at: writtenAt }] };
	switch (type) {
		case HTTP2_TYPE.data:
			return [
				...(payload.length === 0
					? []
					: [{ type: 'bytes' as const, by, bytes: payload, ...written }]),
				...fin,
			];
		case HTTP2_TYPE.headers: {
			const fields = by === 'server' ? readLiteralBlock(payload) : null;
			if (fields === null || fieldValue(fields, ':status') !== '200') return fin;
			const extensions = fieldValue(fields, 'sec-websocket-extensions');
			return [{ type: 'opened', ...(extensions === '' ? {} : { extensions }) }, ...fin];
		}
		case HTTP2_TYPE.rstStream:
			return [{ type: 'reset', by }];
		default:
			return [];
	}
}
