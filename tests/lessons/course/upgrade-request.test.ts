// The feedback of the tasks of this lesson in Handshake is true of what the learner has made: requests near the goal,
// and what each of them is.
import { near, queryOf, type NearGoal } from '../../support/near-goal.ts';

/** Holds lines of a request by name: another text, or null for no line. `more` are the last lines. */
type Lines = Readonly<Record<string, string | null>> & { readonly more?: string };

/** Returns the state with a request in which these lines are different. */
const asking =
	(url: string, right: Readonly<Record<string, string>>) =>
	({ url: dialled = url, ...lines }: Lines) => {
		const request = Object.values({ ...right, ...lines }).filter((line) => line !== null);
		const text = [...request, '', ''].join('\r\n');
		return `/handshake?${queryOf({ url: dialled!, client: 'browser', request: text, step: '3' })}`;
	};

const LOCAL = {
	line: 'GET / HTTP/1.1',
	host: 'Host: localhost:8080',
	origin: 'Origin: http://127.0.0.1:3000',
	connection: 'Connection: Upgrade',
	upgrade: 'Upgrade: websocket',
	version: 'Sec-WebSocket-Version: 13',
};
const ONE = { ...LOCAL, key: 'Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==' };
const THREE = { ...LOCAL, key: 'Sec-WebSocket-Key: 2mS0pQ9uYwX5r7tJfVbC4A==' };
const LOCAL_URL = 'ws://localhost:8080/';

const REPAIRS: NearGoal<Lines> = [
	['nothing is wrong', {}, 'right'],
	['the line is the last one', { upgrade: null, more: 'Upgrade: websocket' }, 'right'],
	['other letter case', { upgrade: 'upgrade: WebSocket' }, 'right'],
	['no space', { upgrade: 'UPGRADE:WEBSOCKET' }, 'right'],
	['two protocols', { upgrade: 'Upgrade: h2c, websocket' }, 'right'],
	['two names in Connection', { connection: 'Connection: keep-alive, upgrade' }, 'right'],
	['an http URL that is the same', { line: 'GET http://localhost:8080/ HTTP/1.1' }, 'right'],
	['Host in capitals', { host: 'Host: LOCALHOST:8080' }, 'right'],
	['another path', { line: 'GET /chat HTTP/1.1' }, 'target'],
	['an http URL of another host', { line: 'GET http://other.example/ HTTP/1.1' }, 'target'],
	['a ws URL', { line: 'GET ws://localhost:8080/ HTTP/1.1' }, 'target'],
	[
		'another URL in the lab',
		{ url: 'ws://localhost:3000/', host: 'Host: localhost:3000' },
		'other-url',
	],
	[
		'the first line is a field',
		{ line: 'Upgrade: websocket\r\nGET / HTTP/1.1', upgrade: null },
		'request-line',
	],
	['a space in front of the first field', { host: ' Host: localhost:8080' }, 'space-first'],
	['PUT and no Upgrade', { line: 'PUT / HTTP/1.1', upgrade: null }, 'method'],
	['an empty Origin', { origin: 'Origin:' }, 'origin'],
	['no key', { key: null }, 'other-key'],
	['a subprotocol', { more: 'Sec-WebSocket-Protocol: chat' }, 'still-marked'],
	['content', { more: 'Content-Length: 5' }, 'still-marked'],
	[
		'an extension with an unknown parameter',
		{ more: 'Sec-WebSocket-Extensions: permessage-deflate; foo' },
		'still-marked',
	],
];

near('upgrade-request', 'one-part', asking(LOCAL_URL, ONE), [
	...REPAIRS,
	['no Host and no Connection', { host: null, connection: null }, 'host'],
	['an empty Upgrade', { upgrade: 'Upgrade:' }, 'other-protocol'],
	['a name without its colon', { upgrade: 'Upgrade=websocket' }, 'name'],
	[
		'the protocol in Connection',
		{ upgrade: null, connection: 'Connection: Upgrade, websocket' },
		'still-missing',
	],
]);

near('upgrade-request', 'three-parts', asking(LOCAL_URL, THREE), [
	...REPAIRS,
	['a version with a zero in front', { version: 'Sec-WebSocket-Version: 013' }, 'version-form'],
	['Host twice', { more: 'Host: localhost:8080' }, 'host-form'],
	['Upgrade is lost', { upgrade: null, connection: 'Connection: Upgrade, websocket' }, 'upgrade'],
]);

const ROOM = {
	...LOCAL,
	line: 'GET /room/7 HTTP/1.1',
	host: 'Host: game.example',
	origin: 'Origin: http://game.example',
	key: 'Sec-WebSocket-Key: EXtS5aakkD+gLfdNFNSNvw==',
};

near('upgrade-request', 'build', asking('ws://game.example/room/7', ROOM), [
	['nothing is wrong', {}, 'right'],
	['the default port', { host: 'Host: game.example:80' }, 'right'],
	['an empty port', { host: 'Host: game.example:' }, 'right'],
	['Host with capitals', { host: 'Host: Game.Example' }, 'right'],
	['an http URL', { line: 'GET http://game.example/room/7 HTTP/1.1' }, 'right'],
	['an http URL with its port', { line: 'GET http://game.example:80/room/7 HTTP/1.1' }, 'right'],
	['an http URL of another host', { line: 'GET http://other.example/room/7 HTTP/1.1' }, 'target'],
	['a slash too many', { line: 'GET /room/7/ HTTP/1.1' }, 'target'],
	['another host', { host: 'Host: localhost' }, 'host'],
	[
		'another URL in the lab',
		{ url: 'ws://localhost/room/7', host: 'Host: localhost' },
		'other-url',
	],
	['HTTP/1.0', { line: 'GET /room/7 HTTP/1.0' }, 'request-line'],
	[
		'the first line is a field',
		{ line: 'Upgrade: websocket\r\nGET /room/7 HTTP/1.1' },
		'request-line',
	],
	['the version twice', { more: 'Sec-WebSocket-Version: 13' }, 'version'],
	['no key', { key: null }, 'key'],
	[
		'unused bits in the key',
		{ key: 'Sec-WebSocket-Key: EXtS5aakkD+gLfdNFNSNvx==' },
		'still-marked',
	],
	['a subprotocol', { more: 'Sec-WebSocket-Protocol: chat' }, 'still-marked'],
]);
