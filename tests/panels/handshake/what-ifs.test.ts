import { describe, expect, it } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { HandshakeAnalysis } from '../../../src/panels/handshake/analysis.svelte.ts';
import { EXAMPLES } from '../../../src/panels/handshake/examples.ts';
import { START } from '../../../src/panels/handshake/handshake-document.ts';
import {
	ANSWER_WHAT_IFS,
	REQUEST_WHAT_IFS,
	type WhatIfId,
} from '../../../src/panels/handshake/what-if-ids.ts';
import { WHAT_IFS } from '../../../src/panels/handshake/what-ifs.ts';

/** What the server answers, what the client makes of it, what a page sees, and the last step that happens. */
const OUTCOMES: Readonly<Record<WhatIfId, readonly [number, string, string, number]>> = {
	'no-host': [400, 'http', 'failed', 8],
	'no-upgrade': [426, 'http', 'failed', 8],
	'no-connection': [426, 'http', 'failed', 8],
	'no-key': [400, 'http', 'failed', 8],
	'no-version': [426, 'http', 'failed', 8],
	// This server does not check the origin.
	'no-origin': [101, 'open', 'open', 11],
	'version-8': [426, 'http', 'failed', 8],
	'version-12': [426, 'http', 'failed', 8],
	post: [405, 'http', 'failed', 8],
	'http-1.0': [426, 'http', 'failed', 8],
	'short-key': [400, 'http', 'failed', 8],
	'lower-case': [101, 'open', 'open', 11],
	'two-tokens': [101, 'open', 'open', 11],
	'foreign-origin': [403, 'http', 'failed', 8],
	// RFC 6455 allows it, the WHATWG standard does not.
	'protocol-not-chosen': [101, 'fail', 'failed', 8],
	'extension-unasked': [101, 'fail', 'failed', 8],
	'answer-200': [200, 'http', 'failed', 8],
	'answer-302': [302, 'http', 'failed', 8],
	'answer-401': [401, 'http', 'failed', 8],
	'cached-accept': [101, 'fail', 'failed', 8],
};

const after = (id: WhatIfId, before = START) => {
	const { serverResponse } = new HandshakeAnalysis(() => before);
	const document = WHAT_IFS[id](before, serverResponse.bytes);
	return { document, analysis: new HandshakeAnalysis(() => document) };
};

describe('what if', () => {
	it.each(Object.entries(OUTCOMES))('%s', (id, [status, verdict, page, last]) => {
		const { analysis } = after(id as WhatIfId);
		expect(analysis.response.status).toBe(status);
		expect(analysis.response.verdict).toBe(verdict);
		expect(analysis.outcome.type).toBe(page);
		expect(analysis.lastPossible).toBe(last);
	});

	it('changes exactly one thing about the request', () => {
		for (const id of REQUEST_WHAT_IFS) {
			const { document } = after(id);
			expect(document.response, id).toBeNull();
			expect(latin1Text(document.request), id).not.toBe(latin1Text(START.request));
			const before = latin1Text(START.request).split('\r\n');
			const now = latin1Text(document.request).split('\r\n');
			const kept = now.filter((line) => before.includes(line));
			if (id !== 'lower-case') expect(kept.length, id).toBeGreaterThanOrEqual(before.length - 1);
		}
	});

	it('does not change the request if it changes the response', () => {
		for (const id of ANSWER_WHAT_IFS) {
			const { document } = after(id);
			expect(document.request).toBe(START.request);
			expect(document.response).not.toBeNull();
		}
	});

	it('does something, and never throws, from every example', () => {
		for (const { document: before, id: example } of EXAMPLES) {
			for (const id of [...REQUEST_WHAT_IFS, ...ANSWER_WHAT_IFS]) {
				const { analysis } = after(id, before);
				expect(analysis.steps, `${id} after ${example}`).toHaveLength(11);
			}
		}
	});

	it('answers with a foreign accept whatever the key is', () => {
		for (const before of [START, EXAMPLES.find(({ id }) => id === 'rfc')!.document]) {
			const { analysis } = after('cached-accept', before);
			expect(analysis.response.reason?.code).toBe('accept-own-key');
		}
	});
});
