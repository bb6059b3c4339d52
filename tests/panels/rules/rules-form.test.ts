import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address/address.ts';
import { START, type RulesDocument } from '../../../src/panels/rules/rules-document.ts';
import { RULES_FORM } from '../../../src/panels/rules/rules-form.ts';

const WHOLE: RulesDocument = {
	query: 'a b',
	group: 'close',
	section: 'rfc6455-7.4.1',
	binds: 'sender',
	level: 'MUST NOT',
	shown: 'bytes',
	code: 'close-code-reserved-local',
	state: 'close-sent',
	term: 'nonce',
};

const { save, toAddress, fromAddress } = RULES_FORM;
const read = (query: string) => fromAddress(new URLSearchParams(query));

describe('an address', () => {
	test('contains all of it, and is read again', () => {
		const parameters = toAddress(WHOLE);
		expect(parameters).toEqual({
			code: 'close-code-reserved-local',
			q: 'a b',
			group: 'close',
			section: 'rfc6455-7.4.1',
			binds: 'sender',
			level: 'must-not',
			shown: 'bytes',
			state: 'close-sent',
			term: 'nonce',
		});
		expect(read(new URLSearchParams(parameters).toString())).toEqual({
			document: WHOLE,
			whole: true,
			problems: [],
		});
		expect(toAddress(START)).toEqual({});
	});

	test('without parts changes nothing; one with any part means the whole search', () => {
		expect(read('').document).toBeNull();
		expect(read('lang=en').document).toBeNull();
		expect(read('code=mask-client').document).toEqual({ ...START, code: 'mask-client' });
	});

	test.each([
		['level=MUST%20NOT', { level: 'MUST NOT' }],
		['level=must_not', { level: 'MUST NOT' }],
		['binds=Client', { binds: 'client' }],
		['section=RFC6455-5.2', { section: 'rfc6455-5.2' }],
		['section=whatwg-websockets', { section: 'whatwg-websockets' }],
		['group=', {}],
		['shown=Connection', { shown: 'connection' }],
		['code=states&state=Half_closed', { code: 'states', state: 'half-closed' }],
		['code=glossary&term=TIME_WAIT', { code: 'glossary', term: 'time-wait' }],
	])('written by hand as %s is understood', (query, part) => {
		expect(read(query)).toMatchObject({ document: { ...START, ...part }, problems: [] });
	});

	test.each([
		'group=nothing',
		'section=rfc6455-99',
		'section=§',
		'binds=me',
		'level=MAY',
		'shown=air',
		'state=x',
		'term=x',
	])('%s is said to be no value, and the rest is used', (query) => {
		const { document, problems } = read(`${query}&q=x`);
		expect(document).toEqual({ ...START, query: 'x' });
		const [parameter, found] = query.split('=');
		expect(problems).toEqual([{ parameter, found, kind: 'unknown-value' }]);
	});

	test('an unknown code is kept, because its page answers it', () => {
		expect(read('code=%20frame-rsv9').document?.code).toBe('frame-rsv9');
		expect(read(`code=${'x'.repeat(201)}`).problems).toMatchObject([
			{ parameter: 'code', kind: 'too-long' },
		]);
	});

	test('knows all of its parameters', () => {
		const { parameters } = parseAddress(
			'#/rules?q=1&group=2&section=3&binds=4&level=5&code=6&shown=7&state=8&term=9',
		);
		fromAddress(parameters);
		expect(parameters.unasked).toEqual([]);
	});
});

describe('saved data', () => {
	test('comes back', () => {
		expect(RULES_FORM.read(JSON.parse(JSON.stringify(save(WHOLE))))).toEqual({
			document: WHOLE,
			leftOut: [],
			refused: [],
		});
		expect(RULES_FORM.read(save(START)).document).toEqual(START);
	});

	test('keeps its readable parts, and names the rest', () => {
		const saved = { q: 'mask', group: 'none', section: 5, other: 'x' };
		expect(RULES_FORM.read(saved)).toMatchObject({
			document: { ...START, query: 'mask' },
			leftOut: ['section', 'other', 'group'],
		});
	});

	test.each([
		null,
		1,
		'x',
		[],
		{ group: 7 },
		{ group: 'none' },
		{ other: 'x' },
		{ q: 'x'.repeat(999) },
	])('%j is none', (saved) => {
		expect(RULES_FORM.read(saved).document).toBeNull();
	});
});
