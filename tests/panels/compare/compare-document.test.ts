import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTING, LIMITS, headBytes } from '../../../src/engine/index.ts';
import {
	COMPARE_FIELDS,
	START,
	documentParameters,
	mostCharacters,
	readDocument,
	readParameters,
	readSaved,
	sameDocument,
	saveDocument,
	type CompareDocument,
} from '../../../src/panels/compare/compare-document.ts';

const problemsOf = (fields: Partial<CompareDocument>) =>
	readDocument({ ...START, ...fields }).problems.map(({ field, ...rest }) => [
		field,
		'kind' in rest ? rest.kind : rest.request.problem.kind,
	]);

test('what the lab begins with is the model’s usual setting, but for the study’s headers', () => {
	const { setting, run, problems } = readDocument(START);
	const { headers, ...carriage } = setting.carriage;
	const { headers: usual, ...usualCarriage } = DEFAULT_SETTING.carriage;
	expect(usual.id).not.toBe(headers.id);
	expect({ ...setting, carriage }).toEqual({ ...DEFAULT_SETTING, carriage: usualCarriage });
	expect(headBytes(headers.poll.request) + headBytes(headers.poll.answer)).toBe(871);
	expect(run).toEqual({ durationMs: 3_600_000, seed: 29 });
	expect(problems).toEqual([]);
});

describe('bad values stay where they are, and something usable is taken instead', () => {
	test.each<[Partial<CompareDocument>, [string, string]]>([
		[{ clients: '0' }, ['clients', 'too-small']],
		[{ clients: '-5' }, ['clients', 'too-small']],
		[{ clients: '1e30' }, ['clients', 'too-large']],
		[{ clients: '' }, ['clients', 'missing']],
		[{ clients: 'many' }, ['clients', 'not-a-number']],
		[{ clients: '2.5' }, ['clients', 'not-whole']],
		[{ poll: '0' }, ['poll', 'too-small']],
		[{ headers: 'pasted' }, ['headers', 'unknown']],
		[{ headers: '12' }, ['headers', 'too-small']],
		[{ http: 'http/3' }, ['http', 'unknown']],
		[{ seconds: '0' }, ['seconds', 'too-small']],
		[{ seconds: '1e3' }, ['seconds', 'not-a-number']],
		[{ seconds: '99999999' }, ['seconds', 'too-large']],
		[{ seed: '' }, ['seed', 'missing']],
		[{ pasted: 'hello' }, ['pasted', 'no-request']],
	])('%o', (fields, problem) => {
		expect(problemsOf(fields)).toEqual([problem]);
	});

	test('the message names what was taken and the bounds', () => {
		const [problem] = readDocument({ ...START, seconds: '9999999' }).problems;
		expect(problem).toMatchObject({ used: '86400', least: 1, most: 86_400, value: '9999999' });
		expect(readDocument({ ...START, seconds: '9999999' }).run.durationMs).toBe(86_400_000);
	});
});

test('a list of messages is run as far as it goes', () => {
	const { setting, run } = readDocument({ ...START, process: 'list', times: '900 20' });
	expect(setting.arrivals).toEqual({ type: 'list', timesMs: [20, 900] });
	expect(run.durationMs).toBe(901);
	expect(problemsOf({ process: 'list', times: 'soon' })).toEqual([['times', 'not-a-number']]);
});

test('a pasted request is counted where it is chosen', () => {
	const pasted = 'GET /prices HTTP/1.1\nHost: a.example\nCookie: id=1\n';
	const { setting, problems } = readDocument({ ...START, pasted, headers: 'pasted' });
	expect(problems).toEqual([]);
	expect(setting.carriage.headers.poll.request.startLine).toBe('GET /prices HTTP/1.1');
	expect(
		readDocument({ ...START, pasted }).setting.carriage.headers.poll.request.startLine,
	).not.toBe('GET /prices HTTP/1.1');
});

describe('addresses', () => {
	test('say the five sliders and what else is not as usual, and come back the same', () => {
		expect(documentParameters(START)).toEqual({
			clients: '10000',
			rate: '1',
			rtt: '100',
			poll: '1000',
			headers: '871',
		});
		const other: CompareDocument = { ...START, poll: '250', tls: '1.3', seed: '9', link: 'x y' };
		const parameters = new URLSearchParams(documentParameters(other)!);
		expect(parameters.get('tls')).toBe('1.3');
		expect(readParameters(parameters)).toEqual({ document: other, problems: [] });
	});

	test('one field is enough for a whole setting, and none leaves it alone', () => {
		expect(readParameters(new URLSearchParams('clients=5')).document).toEqual({
			...START,
			clients: '5',
		});
		expect(readParameters(new URLSearchParams('guide=2')).document).toBeNull();
	});

	test('a value that is too long is refused and said', () => {
		const { document, problems } = readParameters(
			new URLSearchParams({ clients: '1'.repeat(41), rate: '2' }),
		);
		expect(document).toEqual({ ...START, rate: '2' });
		expect(problems).toMatchObject([{ parameter: 'clients', kind: 'too-long' }]);
	});

	test('a long pasted request has to be packed', () => {
		expect(documentParameters({ ...START, pasted: 'x'.repeat(1024) })).not.toBeNull();
		expect(documentParameters({ ...START, pasted: 'x'.repeat(1025) })).toBeNull();
		expect(mostCharacters('pasted')).toBe(LIMITS.head);
	});
});

describe('saved documents', () => {
	test('come back the same', () => {
		for (const field of COMPARE_FIELDS) {
			const document = { ...START, [field]: 'other' };
			const saved: unknown = JSON.parse(JSON.stringify(saveDocument(document)));
			expect(readSaved(saved)).toEqual({ document, leftOut: [] });
			expect(sameDocument(document, START)).toBe(false);
		}
		expect(sameDocument(START, { ...START })).toBe(true);
	});

	test('keep what can be read of them, and name the rest', () => {
		const saved = { clients: '7', rate: 5, bytes: '1'.repeat(41), other: '5' };
		expect(readSaved(saved)).toEqual({
			document: { ...START, clients: '7' },
			leftOut: ['rate', 'bytes', 'other'],
		});
	});

	test.each([null, 1, 'x', [], { clients: 5 }, { other: '5' }, { clients: '1'.repeat(41) }])(
		'%o is none',
		(saved) => {
			expect(readSaved(saved)).toBeNull();
		},
	);
});
