import { expect, it, test } from 'vitest';
import { parseWebSocketUri, redirectTarget } from '../../../src/engine/index.ts';
import { head } from '../../support/heads.ts';
import { Pair, connecting, uri } from './played.ts';

const from = parseWebSocketUri('wss://a.example:8443/b/c?d=1').uri!;

test.each([
	['wss://other.example/x', 'wss://other.example/x'],
	['https://other.example/x#top', 'wss://other.example/x'],
	['//other.example/x', 'wss://other.example/x'],
	['/x?y', 'wss://a.example:8443/x?y'],
	['x', 'wss://a.example:8443/b/x'],
	['../x', 'wss://a.example:8443/x'],
	['?e', 'wss://a.example:8443/b/c?e'],
	['#top', 'wss://a.example:8443/b/c?d=1'],
	[' /x ', 'wss://a.example:8443/x'],
])('Location: %s leads to %s', (location, text) => {
	expect(redirectTarget(from, location)?.text).toBe(text);
});

test.each(['ws://a.example/', 'http://a.example/', 'ftp://a.example/', 'mailto:a@b.example', '//'])(
	'Location: %s leads nowhere',
	(location) => {
		expect(redirectTarget(from, location)).toBe(null);
	},
);

it('a client that follows one opens another connection', () => {
	const first = connecting().receive(head('HTTP/1.1 302 Found', 'Location: /elsewhere'));
	const [answered] = first.events;
	expect(answered).toEqual({ type: 'answered', status: 302, location: '/elsewhere' });
	const target = redirectTarget(uri, '/elsewhere')!;
	const pair = new Pair({ uri: target }, { server: { resources: ['/elsewhere'] } }).settle();
	expect(pair.client.endpoint.state).toBe('open');
});
