import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_SETTING,
	HEADER_SETS,
	headBytes,
	readSetting,
	TRANSPORTS,
	verdictOf,
} from '../../../src/engine/compare/index.ts';
import { SETTING_CHOICES, SETTING_FIELDS } from '../../../src/engine/compare/read-setting.ts';

describe('a setting from an address', () => {
	it('a field that is not given has its default', () => {
		expect(readSetting({})).toEqual({ setting: DEFAULT_SETTING, problems: [] });
	});

	it('the address in the documentation is read', () => {
		const { setting, problems } = readSetting({
			clients: '10000',
			rate: '1',
			rtt: '50',
			poll: '2000',
			headers: '871',
			bytes: 125,
			hold: 'none',
			heartbeat: '15000',
			timer: 'after-answer',
			http: 'http/2',
			tls: '1.3',
			process: 'bursts',
			burst: '3',
			spacing: '0.5',
			link: '1e9',
			server: '2500',
			age: '100',
			connection: 'close',
			ip: 'ipv6',
			upstream: '0.25',
		});
		expect(problems).toEqual([]);
		const { request, response } = setting.carriage.headers.poll;
		expect(headBytes(request) + headBytes(response)).toBe(871);
		expect(setting).toMatchObject({
			clients: 10_000,
			roundTripMs: 50,
			pollMs: 2000,
			updateBytes: 125,
			holdMs: null,
			heartbeatMs: 15_000,
			pollTimer: 'after-answer',
			linkBitsPerSecond: 1e9,
			serverRequestsPerSecond: 2500,
			tolerableAgeMs: 100,
			arrivals: { type: 'bursts', ratePerSecond: 1, size: 3, spacingMs: 0.5 },
			upstreamPerSecond: 0.25,
			carriage: { http: 'http/2', keepAlive: false, network: { tls: '1.3', ip: 'ipv6' } },
		});
	});

	it('lists the times of its messages, in any order', () => {
		const { setting, problems } = readSetting({ process: 'list', times: '30, 10;\n20 1e3' });
		expect(problems).toEqual([]);
		expect(setting.arrivals).toEqual({ type: 'list', timesMs: [10, 20, 30, 1000] });
		expect(readSetting({ times: 'x' }).problems).toEqual([]);
	});

	it.each([
		['', 'missing', [0]],
		['5 x 3', 'not-a-number', [3, 5]],
		['-1 2', 'too-small', [2]],
		['1 1e9', 'too-large', [1]],
		['x', 'not-a-number', [0]],
		['7 '.repeat(1001), 'too-many', Array.from({ length: 1000 }, () => 7)],
	])('of a list takes the times that are some: %j', (times, kind, used) => {
		const { setting, problems } = readSetting({ process: 'list', times });
		expect(problems).toMatchObject([{ field: 'times', kind }]);
		expect(setting.arrivals).toEqual({ type: 'list', timesMs: used });
	});

	it('names a header set, or the pasted one', () => {
		expect(readSetting({ headers: 'lab' }).setting.carriage.headers).toBe(HEADER_SETS.lab);
		const pasted = { ...HEADER_SETS.lab, id: 'pasted' };
		expect(readSetting({ headers: 'pasted' }, pasted).setting.carriage.headers).toBe(pasted);
		expect(readSetting({ headers: 'pasted' }).problems[0]?.kind).toBe('unknown');
	});
});

describe('bad values are reported and replaced', () => {
	it.each([
		['clients', '0', 'too-small', '1'],
		['clients', '-5', 'too-small', '1'],
		['clients', '2000000', 'too-large', '1000000'],
		['clients', '2.5', 'not-whole', '3'],
		['clients', 'NaN', 'not-a-number', '10000'],
		['clients', 'many', 'not-a-number', '10000'],
		['clients', '', 'missing', '10000'],
		['clients', '0x10', 'not-a-number', '10000'],
		['rate', '0', 'too-small', '0.000001'],
		['rate', '1e9', 'too-large', '10000'],
		['rate', 'Infinity', 'too-large', '10000'],
		['rate', '-Infinity', 'too-small', '0.000001'],
		['rtt', '-1', 'too-small', '0'],
		['poll', '0', 'too-small', '1'],
		['hold', '-1', 'too-small', '1'],
		['hold', 'never', 'not-a-number', '30000'],
		['link', 'fast', 'not-a-number', 'none'],
		['timer', 'sometimes', 'unknown', 'fixed'],
		['tls', '', 'missing', 'none'],
		['headers', '77', 'too-small', 'browser'],
		['headers', '1e7', 'too-large', 'browser'],
		['headers', '100.5', 'not-whole', 'browser'],
		['headers', 'huge', 'unknown', 'browser'],
		['headers', '', 'missing', 'browser'],
	])('%s=%s: %s', (field, value, kind, used) => {
		const [problem, ...others] = readSetting({ [field]: value }).problems;
		expect(problem).toMatchObject({ field, kind, value, used });
		expect(others).toEqual([]);
		const bounded = kind.startsWith('too') || kind === 'not-whole';
		if (bounded) expect(problem!.least).not.toBeNull();
	});

	it('null and numbers are values too', () => {
		expect(readSetting({ clients: null }).problems[0]?.kind).toBe('missing');
		expect(readSetting({ poll: NaN }).problems[0]?.kind).toBe('not-a-number');
		expect(readSetting({ poll: Infinity }).problems[0]?.kind).toBe('too-large');
		expect(readSetting({ poll: -3 }).setting.pollMs).toBe(1);
	});

	it('several at once are all reported', () => {
		const { problems } = readSetting({ poll: 'x', rtt: 'y', http: 'z' });
		expect(problems.map(({ field }) => field).toSorted()).toEqual(['http', 'poll', 'rtt']);
	});
});

it('anything gives a setting that can be judged', () => {
	const fields = [...Object.keys(SETTING_FIELDS), ...Object.keys(SETTING_CHOICES), 'headers'];
	const values = fc.oneof(
		fc.string(),
		fc.double(),
		fc.integer().map(String),
		fc.constant(null),
		fc.constantFrom('none', 'lab', 'bursts', 'http/2', '1.3', 'close'),
	);
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...fields), values), (raw) => {
			const { setting } = readSetting(raw);
			// A long wait between rare polls of a busy process is many sums; those are tested elsewhere.
			const { arrivals } = setting;
			const calm =
				arrivals.type === 'list'
					? arrivals
					: { ...arrivals, ratePerSecond: Math.min(arrivals.ratePerSecond, 5) };
			const verdict = verdictOf({
				...setting,
				updateBytes: Math.min(setting.updateBytes, 1e6),
				arrivals: calm,
			});
			expect(TRANSPORTS).toContain(verdict.transport);
			for (const { longestWaitMs, bytesPerSecond } of verdict.candidates) {
				expect(longestWaitMs).not.toBeNaN();
				expect(bytesPerSecond).not.toBeNaN();
			}
		}),
		{ numRuns: 60 },
	);
});
