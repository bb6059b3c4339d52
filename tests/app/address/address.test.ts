import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
	formatAddress,
	isOnSite,
	meantAddress,
	parseAddress,
	wholeAddress,
} from '../../../src/app/address/address.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

test.each([
	['', '', '', {}],
	['#/', '', '', {}],
	['#/frame', 'frame', '', {}],
	['#frame', 'frame', '', {}],
	['#/rules/frame-reserved-opcode?lang=en', 'rules', 'frame-reserved-opcode', { lang: 'en' }],
	['#/accept-key?key=a+b/c==', 'accept-key', '', { key: 'a+b/c==' }],
	['#/frame?hex=81%2085&&from', 'frame', '', { hex: '81 85', from: '' }],
	['#/frame?a=1?b=2', 'frame', '', { a: '1?b=2' }],
])('reads %s as written by hand', (hash, route, rest, parameters) => {
	const address = parseAddress(hash);
	expect([address.route, address.rest]).toEqual([route, rest]);
	expect(Object.fromEntries(address.parameters)).toEqual(parameters);
	expect(address.damaged).toEqual([]);
});

test('broken percent-encoding is reported as written, and the rest is read', () => {
	const { parameters, damaged } = parseAddress('#/frame?hex=%E0%A4%A&from=server&%ZZ=1');
	expect(damaged).toEqual(['hex=%E0%A4%A', '%ZZ=1']);
	expect(Object.fromEntries(parameters)).toEqual({ from: 'server' });
	expect(parseAddress('#/%E0%A4%A').route).toBe('%E0%A4%A');
});

test('an address that was written is read again, whatever its parameters are', () => {
	const names = fc.stringMatching(/^[a-z]+$/);
	const values = fc.string({ unit: 'grapheme' });
	fc.assert(
		fc.property(fc.dictionary(names, values), (parameters) => {
			const hash = formatAddress('frame', parameters);
			expect(hash).toMatch(/^[\x21-\x7e]+$/);
			expect(Object.fromEntries(parseAddress(hash).parameters)).toEqual({ ...parameters });
		}),
	);
});

test('keys and URLs stay readable, and half a character is no failure', () => {
	expect(formatAddress('accept-key', { key: 'a+b/c==' })).toBe('#/accept-key?key=a+b/c==');
	expect(formatAddress('handshake', {})).toBe('#/handshake');
	expect(formatAddress('frame', { text: '\ud83d' })).toBe('#/frame?text=%EF%BF%BD');
});

test.each([
	[{ code: 'frame-rsv2', q: 'a b' }, '#/rules/frame-rsv2?q=a%20b'],
	[{ q: 'x' }, '#/rules?q=x'],
	[{ code: '', q: 'x' }, '#/rules?q=x'],
	[{ code: 'a?b#c/d %' }, '#/rules/a%3Fb%23c/d%20%25'],
])('%j is written with its code in the path, and read again', (parameters, hash) => {
	expect(formatAddress('rules', parameters, 'code')).toBe(hash);
	const { route, rest } = parseAddress(hash);
	expect([route, rest]).toEqual(['rules', 'code' in parameters ? parameters.code : '']);
});

test.each([
	['#%2Fframe?hex=8100', '#/frame?hex=8100'],
	['#%2fframe?hex=81%2000', '#/frame?hex=81%2000'],
	['#/frame%3Fhex=8100', '#/frame?hex=8100'],
	['#/frame%3Fhex=8100&text=100%25', '#/frame?hex=8100&text=100%25'],
	['#%2Fframe%3Fhex%3D8100%26text%3D100%2525', '#/frame?hex=8100&text=100%25'],
	['#/Frame', '#/frame'],
	['#//frame', '#/frame'],
	['#/FRAME?text=Hello', '#/frame?text=Hello'],
	['#/learn/polling).', '#/learn/polling'],
	['#/learn%2Fpolling%3Flang=en', '#/learn/polling?lang=en'],
	['#/learn/polling%E3%80%82', '#/learn/polling'],
	['#/frame?a?b', null],
	['#/nothing', null],
	['#/%E0%A4%A', '#/e0%a4%a'],
	['#/...', null],
	['', null],
])('where %s names no page, it probably means %s', (hash, meant) => {
	expect(meantAddress(hash)).toBe(meant);
});

test.each(['hex%3D8100%26from%3Dserver', 'hex=8100&amp;from=server'])(
	'the parameters of %s are read as they were before a mail program encoded them',
	(query) => {
		const { parameters } = parseAddress(`#/frame?${query}`);
		expect(Object.fromEntries(parameters)).toEqual({ hex: '8100', from: 'server' });
	},
);

test('a value that is encoded once stays as it is', () => {
	const { parameters } = parseAddress('#/frame?text=a%3Db%26c%3Dd');
	expect(Object.fromEntries(parameters)).toEqual({ text: 'a=b&c=d' });
});

test('a path with broken percent-encoding is kept as written', () => {
	expect(parseAddress('#/rules/%E0%A4%A').rest).toBe('%E0%A4%A');
});

test('of two values of a parameter the first is used, and the other one is reported', () => {
	const { parameters, repeated } = parseAddress('#/frame?hex=8100&from=server&hex=82%2000');
	expect([parameters.get('hex'), repeated]).toEqual(['8100', ['hex=82%2000']]);
});

test('what advertisers and mail programs append is left out', () => {
	const appended = 'utm_source=a&utm_medium=b&fbclid=c&gclid=d&mc_eid=e&_ga=f';
	const { parameters, repeated } = parseAddress(`#/frame?hex=8100&${appended}&utm_source=a`);
	expect([[...parameters], repeated]).toEqual([[['hex', '8100']], []]);
});

test('the parameters list the names that were never read', () => {
	const { parameters } = parseAddress('#/frame?hex=81&hx=82&hx=83');
	expect(parameters.unasked).toEqual([
		['hex', '81'],
		['hx', '82'],
	]);
	parameters.get('hex');
	parameters.get('from');
	expect(parameters.unasked).toEqual([['hx', '82']]);
});

test.each([
	['https://host.example/101/#/rules', 'https://host.example/101/#/frame'],
	['http://localhost:5173/', 'http://localhost:5173/#/frame'],
	['file:///folder/websocket-101.html#/rules', '#/frame'],
])('at %s the address to share is %s', (href, shared) => {
	vi.stubGlobal('location', new URL(href));
	expect([wholeAddress('#/frame'), isOnSite()]).toEqual([shared, shared.startsWith('http')]);
});
