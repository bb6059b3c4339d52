import { describe, expect, it } from 'vitest';
import { HandshakeAnalysis } from '../../../src/panels/handshake/analysis.svelte.ts';
import { EXAMPLES } from '../../../src/panels/handshake/examples.ts';
import { HANDSHAKE_FORM } from '../../../src/panels/handshake/handshake-form.ts';
import { en } from '../../../src/panels/handshake/strings/en.ts';
import { zhCN } from '../../../src/panels/handshake/strings/zh-CN.ts';

/** The status in the answer, what the client makes of it, and the rule that decides. */
const OUTCOMES: Readonly<Record<string, readonly [number, string, string | null]>> = {
	'article-004': [101, 'open', null],
	rfc: [101, 'open', null],
	// A refusal breaks no rule.
	'rfc-version': [400, 'http', null],
	'rfc-deflate': [101, 'open', null],
	'article-000': [101, 'fail', 'accept-matches'],
	'article-000-code': [101, 'open', null],
	'article-000-blank-lines': [400, 'http', null],
	'article-001': [101, 'open', null],
	'article-002': [101, 'open', null],
	'article-002-kaazing': [101, 'open', null],
	'article-003': [200, 'http', 'response-status-101'],
	'recorded-chromium': [101, 'open', null],
	'recorded-firefox': [101, 'open', null],
	'recorded-ws': [101, 'open', null],
	'recorded-curl': [101, 'open', null],
	'hixie-76': [101, 'fail', 'response-accept-missing'],
};

const analysisOf = (id: string) => {
	const { document } = EXAMPLES.find((example) => example.id === id)!;
	return new HandshakeAnalysis(() => document);
};

describe('the examples', () => {
	it('they are exactly those with an outcome in this test', () => {
		expect(EXAMPLES.map(({ id }) => id).toSorted()).toEqual(Object.keys(OUTCOMES).toSorted());
	});

	it.each(Object.entries(OUTCOMES))('%s comes out as it should', (id, [status, verdict, code]) => {
		const { response } = analysisOf(id);
		expect(response.status).toBe(status);
		expect(response.verdict).toBe(verdict);
		expect(response.reason?.code ?? null).toBe(code);
	});

	it('shows both faults of the first article: the accept, and Content-Length in a 101', () => {
		const codes = analysisOf('article-000').response.diagnoses.map(({ code }) => code);
		expect(codes.toSorted()).toEqual(['accept-matches', 'http-1xx-content-length']);
	});

	it('refuses the ws: target of the second article, though its printed answer is right', () => {
		const { serverResponse, request } = analysisOf('article-002-kaazing');
		expect(serverResponse.status).toBe(400);
		expect(request.diagnoses.map(({ code }) => code)).toContain('request-target-form');
	});

	it('takes the printed blank lines at their word: the head ends after the first line', () => {
		const { request } = analysisOf('article-000-blank-lines');
		expect(request.head.headerFields).toHaveLength(0);
		expect(request.diagnoses.map(({ code }) => code)).toContain('request-no-early-data');
	});

	it('has 385 bytes in the capture of Chrome 32', () => {
		expect(analysisOf('article-002').request.bytes).toHaveLength(385);
	});

	it('takes the first offer of permessage-deflate that the server can keep', () => {
		expect(analysisOf('rfc-deflate').serverResponse.extensions).toMatch(
			/server_max_window_bits=10/,
		);
	});

	it('is refused by our server where the protocol is hixie-76', () => {
		const { serverResponse } = analysisOf('hixie-76');
		expect(serverResponse.status).toBe(426);
		expect(serverResponse.reason?.check).toBe('version');
	});

	it('has a label and a remark for each, in both languages', () => {
		for (const { id } of EXAMPLES) {
			expect(en.examples[id], id).toBeTruthy();
			expect(en.exampleHints[id], id).toBeTruthy();
			expect(zhCN.exampleHints[id], id).toBeTruthy();
		}
	});

	it('survives being saved and read again', () => {
		const { save, read } = HANDSHAKE_FORM;
		for (const { document } of EXAMPLES) {
			const saved: unknown = JSON.parse(JSON.stringify(save(document)));
			expect(read(saved)).toEqual({ document, leftOut: [], refused: [] });
		}
	});
});
