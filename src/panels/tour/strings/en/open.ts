import { ownValue } from '../../../../engine/own-value.ts';
import type { HandshakeRuleCode } from '../../../../engine/report/index.ts';
import { countBytes } from '../../../../strings/en/numbers.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../../strings/en/rules-handshake.ts';
import type { CheckedLine, Opening } from '../../opening.ts';

/** Says for people why the server refuses. Other rules are said with their title. */
const REASONS: Readonly<Record<string, string>> = {
	'http-request-line': 'The first line must say what you want, and this one doesn’t',
	'http-host-missing': 'One address can serve many sites, and nobody said which one is meant',
	'request-method-get': 'A WebSocket must begin with GET',
	'request-http-version': 'In a version of HTTP this old, Upgrade means nothing',
	'request-upgrade-missing': 'Without Upgrade, this is a request for an ordinary page',
	'request-upgrade-websocket': 'You ask for an upgrade, but not to WebSocket',
	'request-connection-missing':
		'Without Connection, the server must think that Upgrade wasn’t meant for it',
	'request-connection-upgrade':
		'Connection doesn’t list Upgrade, so the server must think that it wasn’t meant for it',
	'request-version-missing': 'The server can’t know which version of WebSocket you speak',
	'request-version-13': 'The server speaks only version 13 of WebSocket',
	'request-key-missing': 'Without a key, the server has nothing to prove itself with',
	'request-key-base64': 'The key isn’t readable Base64',
	'request-key-length': 'The key must be exactly 16 bytes, written in Base64',
};

const rule = (code: HandshakeRuleCode): string => HANDSHAKE_RULE_WORDS[code].title;

export const open = {
	say: 'A web server only understands web requests. So a WebSocket begins as one, and asks to switch.',
	line: (number: number) => `line ${String(number)}`,
	deleteLine: (number: number) => `Delete line ${String(number)}`,
	emptyLine: 'an empty line: that’s all',
	deleteEnd: 'Delete the empty line',
	putBack: 'Put the request back',
	hint: 'Change a line, or delete one, and see what the server says.',
	request: (bytes: number) => `request, ${countBytes(bytes)}`,
	response: (bytes: number) => `response, ${countBytes(bytes)}`,
	empty: 'empty line',
	andThen: 'and then?',
	/** Says what is going on until the answer has arrived. */
	now: {
		leaving: 'The request is on its way …',
		request: 'The request is on its way …',
		checks: 'The server reads it, line by line …',
		response: 'The answer is on its way …',
	},
	states: {
		right: 'right:',
		wrong: 'wrong:',
		tolerated: 'odd, but accepted:',
		ignored: 'ignored:',
		end: 'the end:',
	} satisfies Record<CheckedLine['state'], string>,
	rule,
	ended: (opens: boolean, waits: boolean): string =>
		waits ? 'still waiting …' : opens ? '✓ The WebSocket is open' : '✗ no WebSocket',
	outcome: ({ lines, status, firstLine, rule: broken, opens }: Opening): string => {
		if (opens)
			return 'The server found all it needs and answers 101: let’s switch. From now on this connection is a WebSocket.';
		if (lines.every(({ text }) => text === ''))
			return 'Nobody has asked for anything yet. So the server waits, and nothing comes back.';
		if (status === null)
			return 'Without the empty line the server can’t know that the request is over. So the server waits for more, and nothing comes back.';
		const why =
			broken === null
				? 'The server can’t serve a request like this'
				: (ownValue(REASONS, broken) ?? rule(broken));
		return `${why}: the server answers “${firstLine.slice('HTTP/1.1 '.length)}”, and no WebSocket opens.`;
	},
};
