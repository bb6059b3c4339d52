// Makes the address that opens a unit in its own lab: a frame in the Frame lab, a head in the Handshake lab.
import { hexText, latin1Text } from '../../../engine/bytes/index.ts';
import { frameAt } from '../../../engine/frame/index.ts';
import type { Timeline, Unit } from '../../../engine/simulation/index.ts';
import { unitsIn } from '../simulating/timelines.ts';
import { asItCame, asItLeft } from './way-frames.ts';

/** Holds the greatest number of bytes that an address may carry. */
const MOST_BYTES = 16 << 10;

/** Returns `#/frame?…` or `#/handshake?…`; null if no lab shows the unit or the address would be too long. */
export function addressOf(timeline: Timeline, unit: Unit): string | null {
	if (unit.kind === 'head') return headAddress(timeline, unit);
	return unit.frame === null ? null : frameAddress(timeline, unit);
}

/** Returns the address of a frame as it arrived, because the receiver reads those bytes. */
function frameAddress(timeline: Timeline, unit: Unit): string | null {
	const reading = asItCame(timeline, unit) ?? asItLeft(timeline, unit);
	if (reading === null) return null;
	const { bytes, rows, index } = reading;
	const { offset, end } = frameAt(rows, index);
	const { from, deflate } = rows.context;
	// The address carries the earlier frames, too, if there is room. A fragment then belongs to its message
	// and keeps its number.
	const first = end <= MOST_BYTES ? 0 : offset;
	if (end - first > MOST_BYTES) return null;
	const select = first > 0 ? [] : [`select=${String(offset * 8)}-${String(end * 8 - 1)}`];
	const query = [`hex=${hexText(bytes.subarray(first, end), '')}`, `from=${from}`];
	if (deflate) query.push('deflate=1');
	return `#/frame?${[...query, ...select].join('&')}`;
}

/**
 * Returns the address of a head. A response is opened together with its request, without which it cannot be
 * judged.
 */
function headAddress(timeline: Timeline, unit: Unit): string | null {
	const text = latin1Text(unit.bytes);
	if (text.length > MOST_BYTES || text.startsWith('CONNECT ')) return null;
	if (!text.startsWith('HTTP/')) return `#/handshake?request=${encodeURIComponent(text)}`;
	const asked = unitsIn(timeline).findLast(
		({ kind, hop, way, departureEntry }) =>
			kind === 'head' && hop === unit.hop && way === 'up' && departureEntry < unit.departureEntry,
	);
	if (asked === undefined) return null;
	const request = latin1Text(asked.bytes);
	if (request.startsWith('CONNECT ')) return null;
	const both = `request=${encodeURIComponent(request)}&response=${encodeURIComponent(text)}`;
	return `#/handshake?${both}`;
}
