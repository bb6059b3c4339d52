import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTING, headBytes, HEADER_SETS } from '../../../src/engine/compare/index.ts';
import {
	START,
	compareReading,
	type CompareDocument,
} from '../../../src/panels/compare/compare-document.ts';
import { controls as en } from '../../../src/panels/compare/strings/en/controls.ts';
import { controls as zhCN } from '../../../src/panels/compare/strings/zh-CN/controls.ts';

const problemsOf = (fields: Partial<CompareDocument>) =>
	compareReading({ ...START, ...fields }).problems.map(({ field, ...rest }) => [
		field,
		'kind' in rest ? rest.kind : rest.request.problem.kind,
	]);

test('the lab begins with the default setting of the model, except for the study’s headers', () => {
	const { setting, run, problems } = compareReading(START);
	const { headers, ...carriage } = setting.carriage;
	const { headers: usual, ...usualCarriage } = DEFAULT_SETTING.carriage;
	expect(usual.id).not.toBe(headers.id);
	expect({ ...setting, carriage }).toEqual({ ...DEFAULT_SETTING, carriage: usualCarriage });
	expect(headBytes(headers.poll.request) + headBytes(headers.poll.response)).toBe(871);
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

	test('the message names the replacing value and the bounds', () => {
		const [problem] = compareReading({ ...START, seconds: '9999999' }).problems;
		expect(problem).toMatchObject({ used: '86400', least: 1, most: 86_400, value: '9999999' });
		expect(compareReading({ ...START, seconds: '9999999' }).run.durationMs).toBe(86_400_000);
	});
});

test('a list of messages is run as far as it goes', () => {
	const { setting, run } = compareReading({ ...START, process: 'list', times: '900 20' });
	expect(setting.arrivals).toEqual({ type: 'list', timesMs: [20, 900] });
	expect(run.durationMs).toBe(901);
	expect(problemsOf({ process: 'list', times: 'soon' })).toEqual([['times', 'not-a-number']]);
});

test('a pasted request is counted where it is chosen', () => {
	const pasted = 'GET /prices HTTP/1.1\nHost: a.example\nCookie: id=1\n';
	const { setting, problems } = compareReading({ ...START, pasted, headers: 'pasted' });
	expect(problems).toEqual([]);
	expect(setting.carriage.headers.poll.request.startLine).toBe('GET /prices HTTP/1.1');
	expect(
		compareReading({ ...START, pasted }).setting.carriage.headers.poll.request.startLine,
	).not.toBe('GET /prices HTTP/1.1');
});

test.each([
	['browser', 'Chromium', /Chrome\/(\d+)/],
	['lab', 'Firefox', /Firefox\/(\d+)/],
] as const)(
	'the choice of the %s headers names the version that sent them',
	(id, name, pattern) => {
		const agent = HEADER_SETS[id].poll.request.fields.find((field) => field.name === 'User-Agent');
		const [, version] = pattern.exec(agent!.value)!;
		for (const { headerSets } of [en, zhCN]) expect(headerSets[id]).toContain(`${name} ${version}`);
	},
);
