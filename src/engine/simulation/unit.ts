// One unit: what crosses a hop and has a meaning. The segments that carried its bytes go in; the unit comes out, with the
// times of its first and last byte and its bytes as they left and as they arrived. `units.ts` finds where each unit begins.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Frame } from '../frame/frame.ts';
import type { Http2Frame } from '../http2/frame.ts';
import type { Way } from './line.ts';
import type { Travelled } from './units-reading.ts';

/** Represents one unit on one way of one hop. Times are in milliseconds of simulated time. */
export interface Unit {
	/** Holds the index of the client's connection, from 0. */
	readonly connection: number;
	readonly hop: number;
	readonly way: Way;
	/**
	 * Names what the unit is. `body`: bytes after a head that opened no WebSocket. `http2`: HTTP/2's preface, or an
	 * HTTP/2 frame other than the WebSocket's DATA.
	 */
	readonly kind: 'syn' | 'syn-ack' | 'tls' | 'fin' | 'rst' | 'head' | 'frame' | 'body' | 'http2';
	/** Holds the offset of the unit's first byte in the stream of this way. */
	readonly offset: number;
	/** Holds the bytes as they left. */
	readonly bytes: Bytes;
	/** Holds the bytes as they arrived, possibly changed in transit; it is null while they have not arrived. */
	readonly arrived: Bytes | null;
	/** Says when the unit's first segment left. */
	readonly departs: number;
	/** Says when the unit's last segment arrived; it is null when it never did. */
	readonly arrives: number | null;
	/** Is true if at least one of the unit's segments reached a node that was gone. */
	readonly ignored: boolean;
	/** Counts the lost copies of the unit's segments. */
	readonly lost: number;
	/** Counts the TCP segments that carried the unit's bytes, or the flight of the TLS handshake. */
	readonly segments: number;
	/**
	 * Counts the bytes on the wire of the unit's segments, headers included; they may also carry bytes of neighbouring
	 * units.
	 */
	readonly wireBytes: number;
	/** Holds the index of the timeline's entry in which the unit's first segment left. */
	readonly departureEntry: number;
	/** Holds the index of the entry in which the unit's last segment arrived; it is null when it never did. */
	readonly arrivalEntry: number | null;
	/** Holds the WebSocket frame; it is null for another kind of unit. */
	readonly frame: Frame | null;
	/** Holds the DATA frame in which a WebSocket frame begins; it is null outside HTTP/2. */
	readonly carried: DataFrameAround | null;
	/** Holds the HTTP/2 frame of an `http2` unit; it is null for the preface and for an incomplete frame. */
	readonly http2: Http2Frame | null;
}

/** Describes the DATA frame of HTTP/2 around the beginning of a WebSocket frame. */
export interface DataFrameAround {
	readonly stream: number;
	/**
	 * Holds the nine bytes of the DATA frame's header; it is empty when the WebSocket frame does not begin with the
	 * DATA frame.
	 */
	readonly header: Bytes;
	/** Is true if the WebSocket frame continues in another DATA frame. */
	readonly parted: boolean;
}

/**
 * Returns the unit that these segments carried.
 * @param slices the parts of the way's stream that hold the bytes, if they are not in one piece
 */
export function unitOf(
	under: readonly Travelled[],
	kind: Unit['kind'],
	offset: number,
	bytes: Bytes,
	frame: Frame | null,
	slices: readonly UnitSlice[] = [{ offset, length: bytes.length }],
): Unit {
	const [first] = under;
	const last = under.at(-1);
	if (first === undefined || last === undefined) throw new RangeError('a unit without a segment');
	const all = under.every(({ arrival }) => arrival !== null);
	return {
		connection: first.segment.connection,
		hop: first.hop,
		way: first.way,
		kind,
		offset,
		bytes,
		arrived: all ? arrivedOf(under, slices, bytes) : null,
		departs: first.segment.departs,
		arrives: last.arrival?.at ?? null,
		ignored: under.some(({ ignored }) => ignored),
		lost: under.reduce((sum, one) => sum + (one.arrived ?? one.segment).copies - 1, 0),
		segments: under.length,
		wireBytes: under.reduce((sum, { segment }) => sum + segment.wireBytes, 0),
		departureEntry: first.departure.index,
		arrivalEntry: last.arrival?.index ?? null,
		frame,
		carried: null,
		http2: null,
	};
}

/** Describes some bytes of a unit, by their position in the way's stream. */
interface UnitSlice {
	readonly offset: number;
	readonly length: number;
}

/** Returns the bytes of a unit as they arrived, when segments may have been changed in transit. */
function arrivedOf(under: readonly Travelled[], slices: readonly UnitSlice[], bytes: Bytes): Bytes {
	if (under.every(({ segment, arrived }) => arrived!.bytes === segment.bytes)) return bytes;
	const parts = slices.map(({ offset, length }) => {
		const own = under.filter(
			({ segment }) => segment.offset < offset + length && segment.end > offset,
		);
		const came = joinBytes(own.map(({ arrived }) => arrived!.bytes));
		const behind = own.at(-1)!.segment.end - (offset + length);
		return came.subarray(Math.max(0, offset - own[0]!.segment.offset), came.length - behind);
	});
	return joinBytes(parts);
}
