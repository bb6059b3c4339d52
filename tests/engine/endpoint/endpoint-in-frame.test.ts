// The small value beside the one that a turn gives for the same bytes: every field of the two is equal.
import { describe, expect, it, test } from 'vitest';
import type { Endpoint } from '../../../src/engine/endpoint/endpoint-value.ts';
import { gatheredBytes, receive } from '../../../src/engine/index.ts';
import { receiveUntilEvent } from '../../../src/engine/endpoint/endpoint.ts';
import { EndpointInFrame, draftOf } from '../../../src/engine/endpoint/endpoint-in-frame.ts';
import { hex } from '../../support/hex-bytes.ts';
import { openClient } from './played.ts';

/** Lists [where the bytes end, the bytes received before, the bytes that complete nothing]. */
const INSIDE = [
	['a header', '', '81'],
	['the header of a fragment', '01 02 61 62', '80'],
	['the first payload', '81 05', '61'],
	['a payload', '81 05 61', '62 63'],
	['a fragment', '02 02 00 01 00 04 02', '03 04'],
] as const;

/** Each field, with what can be read of the decoder and the payload. */
function fieldsOf(endpoint: Endpoint, names: readonly string[]): object {
	const fields = names.map((name) => [name, endpoint[name as keyof Endpoint]]);
	const { decoder, incoming } = endpoint;
	const payload = incoming && [...gatheredBytes(incoming.payload)];
	return {
		...Object.fromEntries(fields),
		decoder: decoder?.received,
		incoming: incoming && { ...incoming, payload },
	};
}

test.each(INSIDE)('in %s every field has the value that a turn gives', (_, before, bytes) => {
	const { endpoint } = openClient().receive(before);
	const small = receive(endpoint, hex(bytes), 170).endpoint;
	const large = receiveUntilEvent(endpoint, hex(bytes), 0, 170).endpoint;
	expect([small, large].map((value) => value instanceof EndpointInFrame)).toEqual([true, false]);
	const names = Object.keys(large);
	expect(fieldsOf(small, names)).toEqual(fieldsOf(large, names));
	expect(fieldsOf(draftOf(small), names)).toEqual(fieldsOf(large, names));
});

describe('a value in a frame', () => {
	it('keeps its payload when the next one writes behind it', () => {
		const { endpoint: header } = openClient().receive('82 05 61');
		const before = receive(header, hex`62`).endpoint;
		receive(before, hex`63 64`);
		expect(gatheredBytes(before.incoming!.payload)).toEqual(hex`61 62`);
	});

	it('is left by a turn as it was', () => {
		const { endpoint: header } = openClient().receive('82 03 61');
		const before = receive(header, hex`62`).endpoint;
		const draft = draftOf(before);
		draft.incoming!.frames = 9;
		draft.nowMs = 99;
		expect(before.incoming!.frames).toBe(1);
		expect(before.nowMs).not.toBe(99);
	});
});
