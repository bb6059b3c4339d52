import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../src/engine/bytes/bytes.ts';
import { parseWebSocketUri } from '../src/engine/handshake/websocket-uri.ts';
import { readRequest } from '../src/engine/handshake/request.ts';
import { readResponse } from '../src/engine/handshake/response.ts';
import type { Check, HandshakeDiagnosis } from '../src/engine/handshake/check.ts';
import { REQUEST_CHECKS } from '../src/engine/handshake/request-checks.ts';
import { RESPONSE_CHECKS } from '../src/engine/handshake/response-checks.ts';
import { HANDSHAKE_POLICY } from '../src/engine/reader/handshake-policy.ts';
import { HANDSHAKE_RULES } from '../src/engine/report/handshake-rules.ts';
import type {
	HandshakeExample,
	RequestExample,
	ResponseExample,
	RuleVector,
} from '../src/vectors/rules.ts';
import type { HandshakeRuleCode } from '../src/engine/report/rules.ts';
import { HANDSHAKE_VECTORS } from './support/rule-vectors.ts';
import otherHeads from './vectors/other-heads.json' with { type: 'json' };

/** The rules of `HANDSHAKE_VECTORS` that both sides judge, in the head that their own example is not. */
const OTHER_HEADS = otherHeads as unknown as readonly RuleVector<HandshakeExample>[];

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

	test.each(OTHER_HEADS)(
		'$code: the head of the other side shows exactly it',
		({ code, broken }) => {
			expect(codesOf(broken)).toEqual(new Set([code]));
		},
	);

	test.each(OTHER_HEADS)('$code: a near miss of the other side does not', ({ mended }) => {
		expect(codesOf(mended)).toEqual(new Set());
	});

	test('a rule that both sides judge has an example in each head', () => {
		const judgedByBoth = Object.entries(HANDSHAKE_POLICY).flatMap(([code, { server, client }]) =>
			server !== null && client !== null ? [code] : [],
		);
		expect(OTHER_HEADS.map(({ code }) => code).toSorted()).toEqual(judgedByBoth.toSorted());
		for (const { code, broken, mended } of OTHER_HEADS) {
			const { kind } = HANDSHAKE_VECTORS.find((vector) => vector.code === code)!.broken;
			const other = kind === 'request' ? 'response' : 'request';
			expect([code, broken.kind, mended.kind]).toEqual([code, other, other]);
		}
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

describe('the place of a fault, by the lines of its example', () => {
	const vectors = [...HANDSHAKE_VECTORS, ...OTHER_HEADS].filter(
		({ broken }) => broken.kind !== 'url',
	);

	/** In its near miss the field is the same, and the status is another one. */
	const SAME_LINE = new Set(['http-1xx-content-length']);

	test.each(vectors)(
		'$code: what is marked is a line that the near miss lacks',
		({ code, broken, mended }) => {
			const differing = linesOnlyIn(broken.text, mended.text);
			if (differing.length === 0 || SAME_LINE.has(code)) return;
			for (const { range } of diagnosesOf(broken)) {
				expect(differing).toContain(lineAt(broken.text, range.start / 8).from);
			}
		},
	);

	test.each(vectors)(
		'$code: the check that shows it is the one of its field',
		({ code, broken, mended }) => {
			const checks = checksOf(broken);
			expect(checks.flatMap(({ diagnoses }) => diagnoses).length).toBeGreaterThan(0);
			for (const { id, diagnoses } of checks) {
				for (const { range } of diagnoses) {
					const line = lineAt(broken.text, range.start / 8);
					expect(checksFor(code as HandshakeRuleCode, line, broken, mended)).toContain(id);
				}
			}
		},
	);
});

interface Line {
	/** Holds the offset at which the line begins. */
	readonly from: number;
	/** Holds the line with its end. */
	readonly text: string;
}

function linesOf(text: string): readonly Line[] {
	return [...text.matchAll(/.*?(?:\n|$)/gs)].map((found) => ({
		from: found.index,
		text: found[0],
	}));
}

function lineAt(text: string, at: number): Line {
	return linesOf(text).findLast(({ from }) => from <= at)!;
}

/** Returns where the lines begin that the other text lacks, or has less often. */
function linesOnlyIn(text: string, other: string): readonly number[] {
	const left = linesOf(other).map((line) => line.text);
	return linesOf(text).flatMap((line) => {
		const at = left.indexOf(line.text);
		if (at >= 0) left.splice(at, 1);
		return at >= 0 ? [] : [line.from];
	});
}

const CHECK_OF_FIELD: Readonly<Record<string, string>> = {
	host: 'host',
	upgrade: 'upgrade',
	connection: 'connection',
	origin: 'origin',
	'sec-websocket-key': 'key',
	'sec-websocket-version': 'version',
	'sec-websocket-accept': 'accept',
	'sec-websocket-protocol': 'protocol',
	'sec-websocket-extensions': 'extensions',
};

/** Returns the checks that may show a fault of a rule in this line, by the names of the fields in the texts alone. */
function checksFor(
	code: HandshakeRuleCode,
	line: Line,
	broken: HandshakeExample,
	mended: HandshakeExample,
): readonly string[] {
	const { group, section } = HANDSHAKE_RULES[code];
	// RFC 9112 §2 and §5 and RFC 9110 §5 say how the lines of a head are formed, whatever their fields.
	if (group === 'http' && /^RFC 9112 §[25]|^RFC 9110 §5/.test(section)) return ['head'];
	const first = linesOf(broken.text)[0]!;
	const isRequest = broken.kind === 'request';
	if (line.from === first.from) {
		return isRequest
			? [/target/.test(code) ? 'target' : 'request-line']
			: ['first-bytes', 'status-line', 'status-101'];
	}
	const headEnds = broken.text.indexOf('\r\n\r\n') + 2;
	if (line.from > headEnds) return ['content'];
	// A field that is missing is in the lines that only the near miss has.
	const added = linesOnlyIn(mended.text, broken.text).map((from) => lineAt(mended.text, from).text);
	const named = line.from === headEnds ? added : [line.text];
	if (!isRequest && !/^HTTP\/1\.\d 101/.test(broken.text)) return ['other-fields'];
	return named.map((text) => {
		const name = text.slice(0, text.indexOf(':')).toLowerCase();
		if (name === 'content-length' || name === 'transfer-encoding') {
			return isRequest ? 'content' : 'content-fields';
		}
		return CHECK_OF_FIELD[name] ?? 'other-fields';
	});
}

function codesOf(example: HandshakeExample): Set<string> {
	return new Set(diagnosesOf(example).map(({ code }) => code));
}

function diagnosesOf(example: HandshakeExample): readonly HandshakeDiagnosis[] {
	return example.kind === 'url'
		? parseWebSocketUri(example.text).diagnoses
		: read(example).diagnoses;
}

function checksOf(example: HandshakeExample): readonly Check[] {
	return example.kind === 'url' ? [] : read(example).checks;
}

function read(example: RequestExample | ResponseExample): {
	readonly diagnoses: readonly HandshakeDiagnosis[];
	readonly checks: readonly Check[];
} {
	switch (example.kind) {
		case 'request':
			return readRequest(latin1Bytes(example.text), {
				dialled: example.dialled ?? null,
				client: example.client ?? 'other',
			});
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
			});
	}
}
