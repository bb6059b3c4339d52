import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedMessage, readHostMessage } from '../../../src/app/embed/embed-messages.ts';

const of = (message: object) => ({ websocket101: 1, ...message });

test.each([
	[{ type: 'open', address: '/frame?hex=8100' }],
	[{ type: 'theme', theme: 'dark' }],
	[{ type: 'theme', theme: 'system' }],
	[{ type: 'lang', lang: 'zh-CN' }],
	[{ type: 'read', id: 'a' }],
])('%j is a message', (message) => {
	expect(readHostMessage(of(message))).toEqual(message);
});

test('an answer needs no id', () => {
	expect(readHostMessage(of({ type: 'read' }))).toEqual({ type: 'read', id: '' });
});

test('what is not asked for is left out', () => {
	const message = { type: 'theme', theme: 'dark', address: '/frame', more: [1] };
	expect(readHostMessage(of(message))).toEqual({ type: 'theme', theme: 'dark' });
});

test.each([
	['nothing', null],
	['a text', '{"websocket101":1,"type":"read"}'],
	['no mark', { type: 'read' }],
	['another version', { websocket101: 2, type: 'read' }],
	['a mark that is inherited', Object.create(of({ type: 'read' })) as object],
	['an unknown type', of({ type: 'constructor' })],
	['no type', of({})],
	['another page', of({ type: 'open', address: 'https://host.example/' })],
	['a script', of({ type: 'open', address: 'javascript:alert(1)' })],
	['no text', of({ type: 'open', address: ['/frame'] })],
	['a very long address', of({ type: 'open', address: `/${'a'.repeat(2 ** 17)}` })],
	['an unknown theme', of({ type: 'theme', theme: 'toString' })],
	['an unknown language', of({ type: 'lang', lang: 'fr' })],
	['an id that is no text', of({ type: 'read', id: 1 })],
	['a very long id', of({ type: 'read', id: 'a'.repeat(101) })],
])('%s is ignored', (_, data) => {
	expect(readHostMessage(data)).toBe(null);
});

test('reading is total', () => {
	fc.assert(
		fc.property(fc.anything({ withNullPrototype: true }), (data) => {
			expect(() => readHostMessage(data)).not.toThrow();
		}),
	);
	fc.assert(
		fc.property(fc.string(), fc.anything(), fc.anything(), (type, address, id) => {
			expect(() => readHostMessage(of({ type, address, id, theme: id, lang: id }))).not.toThrow();
		}),
	);
});

test('a message to the host bears the mark', () => {
	expect(embedMessage({ type: 'height', height: 9 })).toEqual(of({ type: 'height', height: 9 }));
});
