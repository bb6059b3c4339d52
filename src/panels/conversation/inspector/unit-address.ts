// Where a unit is at home: a frame in the Frame lab among those before it, a head in the Handshake lab.
import { frameAt, hexText, latin1Text, type Timeline, type Unit } from '../../../engine/index.ts';
import { unitsIn } from '../simulating/timelines.ts';
import { asItCame, asItLeft } from './way-frames.ts';

/** More bytes make no address. */
const MOST_BYTES = 16 << 10;

/** As `#/frame?…` or `#/handshake?…`; null for what no lab shows, or what is too long for an address. */
export function addressOf(timeline: Timeline, unit: Unit): string | null {
	if (unit.kind === 'head') return headAddress(timeline, unit);
	return unit.frame === null ? null : frameAddress(timeline, unit);
}

/** As it came: that is what the other side had to understand. */
function frameAddress(timeline: Timeline, unit: Unit): string | null {
	const reading = asItCame(timeline, unit) ?? asItLeft(timeline, unit);
	if (reading === null) return null;
	const { bytes, rows, index } = reading;
	const { offset, end } = frameAt(rows, index);
	const { from, deflate } = rows.context;
	// With those before it a fragment is one of its message, and its number is the same.
	const first = end <= MOST_BYTES ? 0 : offset;
	if (end - first > MOST_BYTES) return null;
	const select = first > 0 ? [] : [`select=${String(offset * 8)}-${String(end * 8 - 1)}`];
	const query = [`hex=${hexText(bytes.subarray(first, end), '')}`, `from=${from}`];
	if (deflate) query.push('deflate=1');
	return `#/frame?${[...query, ...select].join('&')}`;
}

/** An answer with the request before it, without which it cannot be judged. */
function headAddress(timeline: Timeline, unit: Unit): string | null {
	const text = latin1Text(unit.bytes);
	if (text.length > MOST_BYTES || text.startsWith('CONNECT ')) return null;
	if (!text.startsWith('HTTP/')) return `#/handshake?request=${encodeURIComponent(text)}`;
	const asked = unitsIn(timeline).findLast(
		({ kind, hop, way, left }) =>
			kind === 'head' && hop === unit.hop && way === 'up' && left < unit.left,
	);
	if (asked === undefined) return null;
	const request = latin1Text(asked.bytes);
	if (request.startsWith('CONNECT ')) return null;
	const both = `request=${encodeURIComponent(request)}&response=${encodeURIComponent(text)}`;
	return `#/handshake?${both}`;
}
