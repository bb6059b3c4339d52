import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainHead } from '../../../src/engine/http/compose.ts';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { headerSetOf, readPastedRequest } from '../../../src/engine/compare/index.ts';
import { parseRequestHead } from '../../../src/engine/http/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { composeHead } from '../../../src/engine/http/compose.ts';
import { eventStreamHeads, upgradeHeads } from '../../../src/engine/compare/header-set.ts';

function request(text: string): PlainHead {
	const read = readPastedRequest(text);
	if (read.type !== 'request') throw new Error(read.problem.kind);
	return read.request;
}

const onWire = (text: string): string => {
	const { startLine, fields } = request(text);
	return latin1Text(composeHead(startLine, fields));
};

describe('a raw request', () => {
	it.each([
		['as on the wire', 'GET /a HTTP/1.1\r\nHost: b\r\n\r\n'],
		['without its carriage returns', 'GET /a HTTP/1.1\nHost: b\n\n'],
		['without its empty line', '\n  GET /a HTTP/1.1\nHost: b'],
		['as Firefox writes HTTP/2', 'GET /a HTTP/2\nHost: b\n'],
		['as Firefox writes HTTP/3', 'GET /a HTTP/3\r\nHost: b\r\n'],
	])('%s', (_, text) => {
		expect(onWire(text)).toBe('GET /a HTTP/1.1\r\nHost: b\r\n\r\n');
	});

	it('keeps its bytes beyond ASCII', () => {
		expect(onWire('GET / HTTP/1.1\nX: é')).toContain('X: Ã©');
	});
});

describe('a text that is not a request is reported with the place of the problem', () => {
	it.each([
		['', 'empty', 0],
		['  \n ', 'empty', 0],
		['hello world', 'no-request', 0],
		['\nGET /\n', 'no-request', 1],
		['HTTP/1.1 200 OK\nA: b', 'no-request', 0],
		['GET / HTTP/1.1\nHost: a\nno colon\nX: y', 'bad-field', 23],
		['GET / HTTP/2\nHost: a\nno colon', 'bad-field', 21],
		["curl 'https://a", 'quote-not-closed', 5],
		['G'.repeat(LIMITS.head + 1), 'too-long', LIMITS.head],
	])('%j', (text, kind, offset) => {
		const read = readPastedRequest(text);
		if (read.type !== 'problem') throw new Error('read as a request');
		expect(read.problem).toMatchObject({ kind, offset });
	});
});

it('makes a header set of which every transport has its heads', () => {
	const set = headerSetOf(request("curl 'https://a.example/x' -H 'accept: */*'"));
	expect(set.id).toBe('pasted');
	expect(upgradeHeads(set).request.startLine).toBe('GET /x HTTP/1.1');
	expect(eventStreamHeads(set).request.fields).toContainEqual({
		name: 'Accept',
		value: 'text/event-stream',
	});
});

it('any text gives a request without a fault in its head, or a problem', () => {
	const pieces = fc.constantFrom(
		...[
			'curl ',
			'GET / HTTP/1.1',
			'\n',
			'\r\n',
			"'",
			'"',
			'^',
			'\\',
			' -H ',
			'a: b',
			':',
			'é',
			' ',
			'\0',
			'a.example',
		],
	);
	const texts = fc.oneof(
		fc.string(),
		fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
	);
	fc.assert(
		fc.property(texts, (text) => {
			const read = readPastedRequest(text);
			if (read.type === 'problem') {
				expect(read.problem.offset).toBeLessThanOrEqual(text.length);
				return;
			}
			const { startLine, fields } = read.request;
			expect(parseRequestHead(composeHead(startLine, fields)).startLine).not.toBeNull();
		}),
		{ numRuns: 500 },
	);
});
