// What breaks each rule on the way to a connection, and where.
import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../src/engine/bytes/index.ts';
import {
	judgeStreams,
	readConnectRequest,
	readConnectResponse,
} from '../src/engine/handshake/index.ts';
import type { StreamDiagnosis } from '../src/engine/handshake/extended-connect.ts';
import { TUNNEL_RULES } from '../src/engine/report/tunnel-rules.ts';
import type { ConnectExample, StreamExample } from '../src/vectors/rules.ts';
import { CONNECT_VECTORS, STREAM_VECTORS } from './support/rule-vectors.ts';

test('each row has an example, and each example a row', () => {
	const shown = [...CONNECT_VECTORS, ...STREAM_VECTORS].map(({ code }) => code);
	expect(shown.toSorted()).toEqual(Object.keys(TUNNEL_RULES).toSorted());
});

describe.each(CONNECT_VECTORS)('$code', ({ code, broken, mended }) => {
	test('its text shows exactly it, inside the text', () => {
		const diagnoses = ofConnect(broken);
		expect(diagnoses.map((one) => one.code)).toEqual([code]);
		const { start, end } = diagnoses[0]!.range;
		expect([start % 8, end % 8]).toEqual([0, 0]);
		expect(end).toBeGreaterThan(start);
		expect(end).toBeLessThanOrEqual(8 * broken.text.length);
	});

	test('a near miss does not', () => {
		expect(ofConnect(mended)).toEqual([]);
	});
});

describe.each(STREAM_VECTORS)('$code', ({ code, broken, mended }) => {
	test('its frames show exactly it, at the stated place', () => {
		expect(ofStreams(broken)).toEqual([{ code, ...broken.at, data: expect.any(Object) as object }]);
	});

	test('a near miss does not', () => {
		expect(ofStreams(mended)).toEqual([]);
	});

	test('the place is in a frame that is there', () => {
		const { frame, field } = broken.at!;
		const one = broken.frames[frame]!;
		const names =
			one.type === 'SETTINGS'
				? one.settings.map(([name]) => name)
				: one.type === 'HEADERS'
					? one.fields.map(([name]) => name)
					: Object.keys(one);
		expect([null, ...names]).toContain(field);
	});
});

function ofConnect({ from, text }: ConnectExample) {
	return (from === 'client' ? readConnectRequest : readConnectResponse)(latin1Bytes(text));
}

function ofStreams({ frames, http }: StreamExample): readonly StreamDiagnosis[] {
	return judgeStreams(frames, http);
}
