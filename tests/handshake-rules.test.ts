import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../src/engine/bytes/bytes.ts';
import { parseWebSocketUri } from '../src/engine/handshake/websocket-uri.ts';
import { readRequest } from '../src/engine/handshake/request.ts';
import { readResponse } from '../src/engine/handshake/response.ts';
import type { HandshakeDiagnosis } from '../src/engine/handshake/check.ts';
import { REQUEST_CHECKS } from '../src/engine/handshake/request-checks.ts';
import { RESPONSE_CHECKS } from '../src/engine/handshake/response-checks.ts';
import { HANDSHAKE_POLICY } from '../src/engine/reader/handshake-policy.ts';
import { HANDSHAKE_RULES } from '../src/engine/report/handshake-rules.ts';
import type { HandshakeExample } from '../src/vectors/rules.ts';
import { HANDSHAKE_VECTORS } from './support/rule-vectors.ts';

describe('the handshake rules', () => {
	test.each(HANDSHAKE_VECTORS)('$code: its example shows exactly it', ({ code, broken }) => {
		expect(codesOf(broken)).toEqual(new Set(broken.finds ?? [code]));
	});

	test.each(HANDSHAKE_VECTORS)('$code: a near miss does not', ({ mended }) => {
		expect(codesOf(mended)).toEqual(new Set(mended.finds ?? []));
	});

	test('each row has a vector, and each vector a row', () => {
		expect(HANDSHAKE_VECTORS.map(({ code }) => code).toSorted()).toEqual(
			Object.keys(HANDSHAKE_RULES).toSorted(),
		);
	});

	test('each diagnosis lies inside the bytes, at whole bytes', () => {
		for (const { broken } of HANDSHAKE_VECTORS) {
			const size = 8 * broken.text.length;
			for (const { range } of diagnosesOf(broken)) {
				expect(range.start).toBeLessThanOrEqual(range.end);
				expect(range.end).toBeLessThanOrEqual(size);
				expect([range.start % 8, range.end % 8]).toEqual([0, 0]);
			}
		}
	});

	test('each row belongs to exactly one check of each side that reacts to it', () => {
		for (const [code, policy] of Object.entries(HANDSHAKE_POLICY)) {
			if (code.startsWith('request-uri')) continue;
			const checks = (table: typeof REQUEST_CHECKS | typeof RESPONSE_CHECKS): number =>
				table.filter(({ codes }) => (codes as readonly string[]).includes(code)).length;
			expect([code, checks(REQUEST_CHECKS)]).toEqual([code, policy.server === null ? 0 : 1]);
			expect([code, checks(RESPONSE_CHECKS)]).toEqual([code, policy.client === null ? 0 : 1]);
		}
	});
});

function codesOf(example: HandshakeExample): Set<string> {
	return new Set(diagnosesOf(example).map(({ code }) => code));
}

function diagnosesOf(example: HandshakeExample): readonly HandshakeDiagnosis[] {
	switch (example.kind) {
		case 'url':
			return parseWebSocketUri(example.text).diagnoses;
		case 'request':
			return readRequest(latin1Bytes(example.text), {
				dialled: example.dialled ?? null,
				client: example.client ?? 'other',
			}).diagnoses;
		case 'response':
			return readResponse(latin1Bytes(example.text), {
				key: example.key,
				offered: {
					protocols: example.offered?.protocols ?? [],
					extensions: example.offered?.extensions ?? null,
				},
				request:
					example.request === undefined
						? null
						: readRequest(latin1Bytes(example.request), { dialled: null, client: 'other' }),
				client: example.offered?.client ?? 'other',
			}).diagnoses;
	}
}
