// The feedback of the tasks in which a server is written is true of the program: programs near the goal, and what
// each of them is.
import { expect, test } from 'vitest';
import { loadLesson } from '../../../src/lessons/course.ts';
import { ECHO } from '../../../src/lessons/programs/echo-server.ts';
import { GO, NODE, PYTHON } from '../../../src/lessons/programs/three-servers.ts';
import { judgeServer, serverFacts } from '../../../src/lessons/script/judge-server.ts';
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
	const step = (await loadLesson('build-it'))!.steps.find(({ id }) => id === 'go-server')!;
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
