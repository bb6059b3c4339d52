// Cuts bytes at random places, as TCP may cut them, and counts how often a receiver reports the same as for all
// bytes at once. The places are drawn with fixed seeds, so the count is always the same for the same bytes.
import type { Bytes } from '../../engine/bytes/index.ts';
import { openEndpoint, receive, type Endpoint } from '../../engine/endpoint/index.ts';
import { otherRole } from '../../engine/role.ts';
import { pickBySeed } from '../pick-by-seed.ts';

/** Holds how often the bytes are cut. */
export const SLICINGS = 50;

/** Longer bytes take too long, so they are not cut. */
const MOST_BYTES = 1024;

/** Returns how many of the slicings change nothing for the receiver; null for too few or too many bytes. */
export function sameSlicings(bytes: Bytes, from: 'client' | 'server'): number | null {
	if (bytes.length < 2 || bytes.length > MOST_BYTES) return null;
	const offsets = Array.from({ length: bytes.length - 1 }, (_, i) => i + 1);
	const most = Math.min(offsets.length, SLICINGS);
	const receiver = openEndpoint(otherRole(from));
	const whole = reportOf(receiver, [bytes]);
	let same = 0;
	for (let seed = 0; seed < SLICINGS; seed++) {
		const cuts = pickBySeed(offsets, 1 + (seed % most), seed).toSorted((a, b) => a - b);
		const pieces = [0, ...cuts].map((start, i) => bytes.subarray(start, cuts[i]));
		if (reportOf(receiver, pieces) === whole) same++;
	}
	return same;
}

/** Returns the events of a receiver that gets these pieces one after the other, as a text to compare. */
function reportOf(receiver: Endpoint, pieces: readonly Bytes[]): string {
	let endpoint = receiver;
	const events: unknown[] = [];
	for (const piece of pieces) {
		const step = receive(endpoint, piece);
		endpoint = step.endpoint;
		events.push(...step.events);
	}
	return JSON.stringify(events);
}
