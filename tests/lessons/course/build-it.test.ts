// The feedback of the tasks in which a server is written is true of the program: programs near the goal, and what
// each of them is.
import { describe, expect, test } from 'vitest';
import { loadLesson } from '../../../src/lessons/course.ts';
import { playableSteps } from '../../../src/lessons/lesson.ts';
import { ECHO } from '../../../src/lessons/programs/echo-server.ts';
import { GO, NODE, PYTHON } from '../../../src/lessons/programs/three-servers.ts';
import { serverFacts } from '../../../src/lessons/script/judge-server.ts';
import { judgeServer } from '../../support/judge-server.ts';
import { near as nearGoal, type NearGoal } from '../../support/near-goal.ts';

const near = (step: string, rows: NearGoal<string>) =>
	nearGoal('build-it', step, (program) => program, rows);

/** Returns a program with one part changed; the part must be there. */
function changed(program: string, from: string, to: string): string {
	if (!program.includes(from)) throw new Error(`the program has no ${from}`);
	return program.replace(from, () => to);
}

const FIELDS = `Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Accept': acceptValue(key),`;
const go = (from: string, to: string) => changed(GO.repaired, from, to);
const SENDS = 'send(message);';

near('go-server', [
	['names in lower case', go(FIELDS, FIELDS.replace('Upgrade:', 'upgrade:')), 'right'],
	['another value of Connection', go("'Upgrade',", "'keep-alive, Upgrade',"), 'right'],
	['one more field', go(FIELDS, `${FIELDS} Server: 'go',`), 'right'],
	['an empty text behind the head', go('\n\t});', "\n\t}, '');"), 'right'],
	['the text of the article behind the head', GO.textBehind, 'text-behind'],
	['another text behind the head', go('\n\t});', "\n\t}, 'hi');"), null],
	['no function for requests', GO.noRequest, 'no-request'],
	['Content-Length', go(FIELDS, `${FIELDS} 'Content-Length': '0',`), null],
	[
		'the key of the RFC',
		go('acceptValue(key)', "acceptValue('dGhlIHNhbXBsZSBub25jZQ==')"),
		'fixed-accept',
	],
	[
		'only one key is served',
		go('respond(101', "if (key === 'dGhlIHNhbXBsZSBub25jZQ==') respond(101"),
		null,
	],
	['the name of the function', go('acceptValue(key)', "'acceptValue(key)'"), null],
	['a fixed text', go(SENDS, "send('Hello');"), null],
	['only texts come back', go(SENDS, 'if (message === `${message}`) send(message);'), null],
	['binary messages come back as texts', go(SENDS, 'send(`${message}`);'), 'text-only'],
	['each message twice', go(SENDS, 'send(message); send(message);'), null],
	['a log', go(SENDS, 'log(message);'), null],
]);

const node = (from: string, to: string) => changed(NODE.repaired, from, to);

near('node-log', [
	['two arguments', node('`server: received ${message}`', "'server: received', message"), 'right'],
	['no first colon', node('server: received', 'server received'), null],
	['a greeting too many', node("send('world');", "send('world'); send('world');"), null],
	['after each message', NODE.greetsLater, 'greets-later'],
	['after the first message', NODE.greetsFirstMessage, 'greets-first-message'],
]);

const python = (from: string, to: string) => changed(PYTHON.repaired, from, to);

near('python-frames', [
	['% 128', python('& 0x7f', '% 128'), 'right'],
	['the rest of the bytes', python('bytes[1] & 0x7f', 'bytes.length - 6'), 'right'],
	['a fixed length', python('bytes[1] & 0x7f', '5'), null],
	['a fixed key', python('bytes.slice(2, 6)', '[0x37, 0xfa, 0x21, 0x3d]'), null],
	['the MASK bit is counted', python(' & 0x7f', ''), 'mask-bit-counted'],
]);

const echo = (from: string, to: string) => changed(ECHO.whole, from, to);
const ACCEPTED = "'Sec-WebSocket-Accept': acceptValue(key),\n\t});";

near('echo-server', [
	['one rule less', echo("if (request.version !== 'HTTP/1.1') return false;", ''), 'right'],
	['400 for each fault', echo("405, { Allow: 'GET' }", '400, {}'), 'right'],
	['a text behind the head', echo(ACCEPTED, ACCEPTED.replace('});', "}, 'hi');")), null],
	[
		'an unasked subprotocol',
		echo(ACCEPTED, ACCEPTED.replace('\n', "'Sec-WebSocket-Protocol': 'chat',\n")),
		null,
	],
	[
		'another close code',
		echo('(breaksRule(frame)) return fail(1002)', '(breaksRule(frame)) return fail(1003)'),
		null,
	],
	[
		'no answer to a broken frame',
		echo('return fail(1002);\n\tif (frame.opcode === 8)', 'return;\n\tif (frame.opcode === 8)'),
		null,
	],
	[
		'each frame is a message',
		changed(ECHO.noFragments, 'frame.opcode === 2', '[0, 2].includes(frame.opcode)'),
		'no-fragments',
	],
	['no check of the header', ECHO.anyHeader, 'any-header'],
]);

test('the client reads what follows the head of a 101 as frames', async () => {
	const step = playableSteps((await loadLesson('build-it'))!).find(({ id }) => id === 'go-server')!;
	if (step.kind !== 'script') throw new TypeError('not a program');
	// `we` has FIN 0, three reserved bits, the reserved opcode 7, and a length of 101.
	const facts = serverFacts(judgeServer(step, GO.textBehind));
	expect(facts('did.1.1')).toBe('101 · FIN=0 RSV1 RSV2 RSV3 opcode 7 (26)');
	// A refusal may have content.
	const refused = go(
		'respond(101',
		"if (key !== 'x') return respond(400, {}, 'no');\n\trespond(101",
	);
	expect(serverFacts(judgeServer({ ...step, cases: ['1.12'] }, refused))('case.1.12')).toBe(true);
});

describe('a server with one mistake does not pass all cases', () => {
	const mistaken = (from: string, to: string): string => echo(from, to);
	const MASKED = 'if (!frame.masked)';
	const RSV = '(frame.rsv1 || frame.rsv2 || frame.rsv3)';
	const CONTROL = '(!frame.fin || length > 125)';
	const ONE_MESSAGE = '(startsMessage === insideMessage)';
	const CONNECTION = "lists(headers.connection, 'upgrade')";
	const VERSION = "headers['sec-websocket-version'] !== '13'";
	const CHECKED = 'if (breaksRule(frame)) return fail(1002);';
	test.each([
		// RFC 6455 §7.4: 1000 to 4999, without those that are reserved or not defined.
		['1003 is refused', mistaken('[1004,', '[1003, 1004,'), '3.15'],
		['1004 is a code', mistaken('[1004, 1005, 1006]', '[1005, 1006]'), '3.16'],
		['1006 is a code', mistaken('[1004, 1005, 1006]', '[1004, 1005]'), '3.17'],
		['1007 is refused', mistaken('1006]', '1006, 1007]'), '3.18'],
		['only codes to 1010', mistaken('code < 1015', 'code < 1011'), '3.19'],
		['1015 is a code', mistaken('code < 1015', 'code < 1016'), '3.20'],
		['1016 to 2999 are codes', mistaken('code < 1015', 'code !== 1015'), '3.21 3.22'],
		['3000 is refused', mistaken('code >= 3000', 'code > 3000'), '3.23'],
		['4999 is refused', mistaken('code <= 4999', 'code < 4999'), '3.24'],
		['5000 is a code', mistaken('code <= 4999', 'code <= 5000'), '3.25'],
		['all above 4999 are codes', mistaken('code <= 4999', 'true'), '3.25'],
		// §5.5.1, §5.5
		['the reason may be any bytes', mistaken('!isUtf8(payload.slice(2))', 'false'), '3.26'],
		['only a Ping may be too long', mistaken('> 125', '> 125 && frame.opcode === 9'), '3.27'],
		[
			'only a Ping is refused in fragments',
			mistaken(CONTROL, '(!frame.fin && frame.opcode === 9 || length > 125)'),
			'3.28',
		],
		// §5.2
		['length 125 in 16 bits', mistaken('length < 126', 'length < 125'), '4.13'],
		['length 65,535 in 64 bits', mistaken('length < 65536', 'length < 65535'), '4.15'],
		['length 5 in 64 bits', mistaken('length < 65536', 'length < 65536 && length > 125'), '4.14'],
		[
			'a control frame with any length form',
			mistaken('=== 16 &&', '=== 16 && frame.opcode < 8 &&'),
			'4.16',
		],
		['RSV1 in a continuation', mistaken(RSV, `(frame.opcode !== 0 && ${RSV})`), '4.21'],
		[
			'RSV1 in a control frame',
			mistaken('(frame.rsv1 ||', '(frame.rsv1 && frame.opcode < 8 ||'),
			'4.22',
		],
		['opcode 5', mistaken('[0, 1, 2, 8,', '[0, 1, 2, 5, 8,'), '4.23'],
		// §5.1
		[
			'a binary frame without a mask',
			mistaken(MASKED, 'if (!frame.masked && frame.opcode !== 2)'),
			'4.17',
		],
		[
			'a continuation without a mask',
			mistaken(MASKED, 'if (!frame.masked && frame.opcode !== 0)'),
			'4.18',
		],
		[
			'a Pong is not looked at',
			mistaken(CHECKED, `if (frame.opcode === 10) return;\n\t${CHECKED}`),
			'4.19',
		],
		[
			'a Close is answered first',
			mistaken(CHECKED, `if (frame.opcode === 8) return onClose(frame.payload);\n\t${CHECKED}`),
			'3.27 3.28 4.20',
		],
		// §5.4, §5.6
		[
			'another opcode inside a message',
			mistaken(ONE_MESSAGE, `${ONE_MESSAGE.slice(0, -1)} && frame.opcode !== 2)`),
			'5.11',
		],
		[
			'a continuation that goes on',
			mistaken(
				ONE_MESSAGE,
				'(frame.fin ? startsMessage === insideMessage : startsMessage && insideMessage)',
			),
			'5.12',
		],
		[
			'an empty fragment begins nothing',
			mistaken('messageOpcode !== 0', 'join(messageParts).length > 0'),
			'5.13',
		],
		[
			'a replacement character is refused',
			mistaken('isUtf8(data)', "!text(data).includes('\\ufffd')"),
			'2.14',
		],
		['a text is trimmed', mistaken('send(text(data))', 'send(text(data).trim())'), '2.14'],
		// §4.2.1, §4.4
		[
			'Connection with a capital',
			mistaken(CONNECTION, "(headers.connection || '').includes('Upgrade')"),
			'1.16 1.17',
		],
		[
			'Connection ends with Upgrade',
			mistaken(CONNECTION, "(headers.connection || '').toLowerCase().endsWith('upgrade')"),
			'1.16',
		],
		[
			'Connection contains the letters',
			mistaken(CONNECTION, "(headers.connection || '').toLowerCase().includes('upgrade')"),
			'1.17',
		],
		['any Upgrade', mistaken("!lists(headers.upgrade, 'websocket')", '!headers.upgrade'), '1.18'],
		[
			'a version with 13 in it',
			mistaken(VERSION, "!(headers['sec-websocket-version'] || '').includes('13')"),
			'1.19',
		],
		[
			'a key of 24 characters',
			mistaken('return bytes !== null && bytes.length === 16', 'return key && key.length === 24'),
			'1.20',
		],
		['a key of 16 bytes or more', mistaken('length === 16;', 'length >= 16;'), '1.21'],
		[
			'the offered extensions come back',
			mistaken(
				"'Sec-WebSocket-Accept': acceptValue(key),",
				"'Sec-WebSocket-Accept': acceptValue(key), 'Sec-WebSocket-Extensions': headers['sec-websocket-extensions'] || '',",
			),
			'1.22',
		],
		[
			'the wrong version is listed',
			mistaken("'Sec-WebSocket-Version': '13'", "'Sec-WebSocket-Version': '8'"),
			'1.14',
		],
	])('%s', async (_, program, ids) => {
		const step = playableSteps((await loadLesson('build-it'))!).find(
			({ id }) => id === 'echo-server',
		)!;
		if (step.kind !== 'script') throw new TypeError('not a program');
		const facts = serverFacts(judgeServer(step, program));
		for (const id of ids.split(' ')) expect(facts(`case.${id}`)).toBe(false);
	});
});
