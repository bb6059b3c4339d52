// Each rule that only a connection shows: the observer finds exactly it in the broken one, and nothing in the mended one.
import { describe, expect, it } from 'vitest';
import { latin1Bytes } from '../src/engine/bytes/index.ts';
import { readRequest } from '../src/engine/handshake/index.ts';
import { observe } from '../src/engine/observer/index.ts';
import { RULES } from '../src/engine/report/index.ts';
import { CONNECTION_RULES } from '../src/engine/report/connection-rules.ts';
import { transcriptOf } from '../src/panels/rules/connection-transcript.ts';
import type { ConnectionExample } from '../src/vectors/rules.ts';
import { CONNECTION_VECTORS } from './support/rule-vectors.ts';

const shownBy = (example: ConnectionExample) => observe(transcriptOf(example), example.known);
const codesIn = (example: ConnectionExample) => shownBy(example).map(({ code }) => code);

/** Returns the rules that a request breaks if it is read with the URL that the client opens. */
function requestFaults({ steps }: ConnectionExample): readonly string[] {
	return steps.flatMap((step) => {
		if (!('head' in step) || step.by !== 'client' || step.head[0]?.startsWith('CONNECT')) return [];
		const opening = steps.find(
			(one) => 'url' in one && one.connection === step.connection && one.hop === step.hop,
		);
		const dialled = opening !== undefined && 'url' in opening ? (opening.url ?? null) : null;
		const bytes = latin1Bytes([...step.head, '', ''].join('\r\n'));
		return readRequest(bytes, { dialled, client: 'other' }).diagnoses.map((found) => found.code);
	});
}

describe('the rules that only a connection shows', () => {
	it('each have a vector, and each vector has a rule', () => {
		const codes = CONNECTION_VECTORS.map(({ code }) => code);
		expect(codes.toSorted()).toEqual(Object.keys(CONNECTION_RULES).toSorted());
	});

	for (const { code, broken, mended } of CONNECTION_VECTORS) {
		it(`${code}: its breach shows exactly it, at its step`, () => {
			expect(codesIn(broken)).toEqual(broken.finds ?? [code]);
			const seen = RULES[code].seenAs;
			const found = shownBy(broken).find((one) => one.code === (seen[0] ?? code));
			expect(found?.event).toBe(broken.where);
			if (seen.length > 0) expect(broken.finds).toEqual(seen);
		});

		it(`${code}: a near miss does not show it`, () => {
			expect(codesIn(mended)).toEqual(mended.finds ?? []);
			expect(mended.where).toBeUndefined();
		});

		// The observer does not know which URL a client was asked to open.
		it.each([
			['its breach', broken],
			['a near miss', mended],
		])(`${code}: each request of %s fits the URL of its client`, (_, example) => {
			expect(requestFaults(example)).toEqual([]);
		});
	}
});
