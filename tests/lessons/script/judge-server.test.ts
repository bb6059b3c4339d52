import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/engine/report/index.ts';
import {
	judgeWithPauses,
	linesOfCase,
	serverFacts,
} from '../../../src/lessons/script/judge-server.ts';
import { judgeServer } from '../../support/judge-server.ts';
import type { ServerTask } from '../../../src/lessons/script/play-server.ts';
import {
	serverResultText,
	caseAddress,
	sentText,
} from '../../../src/lessons/script/server-result.ts';
import { casesOf, SERVER_CASES } from '../../../src/lessons/script/server-cases.ts';
import { program as en } from '../../../src/strings/en/program.ts';
import { program as zh } from '../../../src/strings/zh-CN/program.ts';
import { NODE } from '../../../src/lessons/programs/three-servers.ts';
import { sectionAddress } from '../../../src/app/learn/section-address.ts';
import { LOCALES } from '../../../src/strings/locale.ts';
import { complaintsAbout } from '../../support/open-address.ts';

const ECHO: ServerTask = {
	reads: 'frames',
	application: 'echo',
	cases: SERVER_CASES.map(({ id }) => id),
};

/** The library of a step does everything but send messages back. */
const LIBRARY: ServerTask = { ...ECHO, reads: 'messages' };

function played(task: ServerTask, text: string) {
	const judgement = judgeServer(task, text);
	if (judgement.type === 'fault') throw new Error(judgement.fault.code);
	return judgement;
}
const resultText = (task: ServerTask, text: string, id: string) =>
	serverFacts(played({ ...task, cases: [id] }, text))(`did.${id}`);

describe('the cases', () => {
	test('are 100 in five sections, each with an id of its own and a rule or a section', () => {
		expect(SERVER_CASES).toHaveLength(100);
		expect(new Set(SERVER_CASES.map(({ id }) => id)).size).toBe(100);
		const sections = SERVER_CASES.map(({ id, section }) => `${id.split('.')[0]!} ${section}`);
		expect([...new Set(sections)]).toEqual([
			'1 requests',
			'2 messages',
			'3 control',
			'4 headers',
			'5 fragments',
		]);
		const hasSource = (rule: string) => Object.hasOwn(RULES, rule) || sectionAddress(rule) !== null;
		expect(SERVER_CASES.filter(({ rule }) => !hasSource(rule))).toEqual([]);
	});

	test('the strict server passes all of them, and names the rule of each breach', () => {
		const { cases, passed } = played(LIBRARY, 'function onMessage(m) { send(m); }');
		expect(cases.filter((one) => !one.passed).map(({ of }) => of.id)).toEqual([]);
		expect(passed).toBe(100);
		expect(cases.filter(({ of, rule }) => rule !== of.rule)).toEqual([]);
	});

	test('that all names stay the 64 which the first saved lessons count', () => {
		const last = (section: string) =>
			casesOf('all').findLast(({ id }) => id.startsWith(`${section}.`))?.id;
		expect(casesOf('all')).toHaveLength(64);
		expect(['1', '2', '3', '4', '5'].map(last)).toEqual(['1.15', '2.13', '3.14', '4.12', '5.10']);
		expect(played({ ...LIBRARY, cases: 'all' }, 'function onMessage(m) { send(m); }').passed).toBe(
			64,
		);
	});

	test('have a text, and a state of a lab if they fit into an address', async () => {
		const { cases } = played(LIBRARY, '');
		const texts = cases.map(({ of }) => sentText(of));
		expect(new Set(texts).size).toBe(100);
		const addresses = cases.map(({ of, result }) => caseAddress(of, result));
		expect(addresses.filter((one) => one === null)).toHaveLength(4);
		const complaints = await Promise.all(
			addresses.map((one) => (one === null ? [] : complaintsAbout(one))),
		);
		expect(complaints.flat()).toEqual([]);
	});

	test('of requests open in Handshake before the response, if the server sends none', () => {
		const { cases } = played(ECHO, 'function onRequest() { respond(101, { Upgrade: unknown }); }');
		const addresses = cases
			.filter(({ of }) => of.section === 'requests')
			.map(({ of, result }) => caseAddress(of, result)!);
		for (const address of addresses) expect(address).toMatch(/^(?!.*response=).*&step=5$/);
	});

	test.each(LOCALES)('have names in %s that differ', (locale) => {
		const { caseNames } = { en, 'zh-CN': zh }[locale];
		expect(Object.keys(caseNames)).toEqual(SERVER_CASES.map(({ id }) => id));
		expect(new Set(Object.values(caseNames)).size).toBe(100);
	});

	test('a server without a program passes none of them', () => {
		expect(played(ECHO, '').passed).toBe(0);
		expect(resultText(ECHO, '', '1.1')).toBe('—');
	});
});

describe('a response', () => {
	const responds = (call: string) => `function onRequest(request) { ${call} }`;
	test.each([
		[
			'1.1',
			'respond(101, { Upgrade: "websocket" });',
			'101 response-connection-missing response-accept-missing',
			false,
		],
		['1.1', 'respond(200, {});', '200 response-status-101', false],
		['1.7', 'respond(400);', '400', true],
		['1.7', 'respond(500, {}, "no");', '500', true],
		['1.7', 'respond(200, {});', '200', false],
		['1.7', 'respond(302, { Location: "/" });', '302', false],
		// §4.2.2: a refused version is answered with the versions that the server has.
		['1.14', 'respond(426, {});', '426 response-426-upgrade', false],
		['1.14', 'respond(400, { "Sec-WebSocket-Version": "13" });', '400', true],
		['1.14', 'respond(400, { "Sec-WebSocket-Version": "8, 13" });', '400', true],
		['1.14', 'respond(400, { "Sec-WebSocket-Version": "8" });', '400', false],
		['1.1', 'respond(99);', '✗ argument', false],
		['1.1', 'respond(400, { "X": "a\\r\\nb" });', '✗ argument', false],
		['1.1', 'respond(400); respond(400);', '400 · ✗ second-response', false],
		['1.1', 'send("early");', '✗ not-open', false],
	])('case %s: %s', (id, call, expected, passed) => {
		const judgement = played({ ...ECHO, cases: [id] }, responds(call));
		const [one] = judgement.cases;
		expect(serverResultText(one!.result, one!.fault)).toContain(expected);
		expect(one!.passed).toBe(passed);
	});

	test('the program reads the request', () => {
		const log = 'log(request.method, request.target, request.version, request.headers.host);';
		expect(resultText(ECHO, responds(log), '1.1')).toBe('log "GET /chat HTTP/1.1 localhost:8080"');
		expect(resultText(ECHO, responds('log(request.headers.upgrade);'), '1.3')).toBe(
			'log "websocket"',
		);
		expect(resultText(ECHO, responds('log(request.headers.upgrade);'), '1.10')).toBe(
			'log "undefined"',
		);
		expect(resultText(ECHO, responds('log(request.header);'), '1.1')).toBe('✗ no-member');
	});

	test('a long line of the log is cut between two characters', () => {
		const log = responds(`log("x${'𝕏'.repeat(60)}");`);
		expect(resultText(ECHO, log, '1.1')).toBe(`log "x${'𝕏'.repeat(59)}…"`);
	});
});

test('a case says whether only the log is different, which no rule is about', () => {
	const task: ServerTask = { reads: 'messages', application: 'greet', cases: ['2.1', '1.7'] };
	const onlyLog = (text: string) => played(task, text).cases.map((one) => one.onlyLog);
	expect(onlyLog(NODE.start)).toEqual([true, false]);
	expect(onlyLog(NODE.repaired)).toEqual([false, false]);
	expect(onlyLog(NODE.noGreeting.replace('received', 'got'))).toEqual([false, false]);
});

describe('what a program reads after the handshake', () => {
	const opens = `function onRequest(request) {
		const key = request.headers['sec-websocket-key'];
		respond(101, { Upgrade: 'websocket', Connection: 'Upgrade',
			'Sec-WebSocket-Accept': acceptValue(key) });
	}`;
	test('frames, with the fields of the header and the payload without the mask', () => {
		const fields = 'f.fin, f.rsv1, f.rsv2, f.rsv3, f.opcode, f.masked, f.lengthForm, f.payload';
		const text = `${opens} function onFrame(f) { log(${fields}); }`;
		expect(resultText(ECHO, text, '2.1')).toBe('101 · log "true false false false 1 true 7 Hello"');
		expect(resultText(ECHO, text, '4.2')).toBe('101 · log "true false false false 9 false 7 "');
		expect(resultText(ECHO, text, '4.5')).toContain('log "true false true false 1 true 7 Hello"');
	});

	test('bytes, as they are on the wire', () => {
		const text = `${opens} function onBytes(b) { log(b.length, b[0], b[1], b.slice(2, 6)[0]); }`;
		expect(resultText({ ...ECHO, reads: 'bytes' }, text, '2.1')).toBe('101 · log "11 129 133 55"');
	});

	test('messages: texts, and the bytes of binary ones; the library answers the rest', () => {
		const text = `function onMessage(m) { log(m.length); send(m); }`;
		expect(resultText(LIBRARY, text, '5.1')).toBe('101 · text "Hello" · log "5"');
		expect(resultText(LIBRARY, text, '2.9')).toBe('101 · binary ff fe 00 · log "3"');
		expect(resultText(LIBRARY, text, '3.2')).toBe('101 · Pong "Hello"');
		expect(resultText(LIBRARY, text, '1.12')).toBe('400');
	});

	test('nothing after the connection is closed, or after the program has stopped', () => {
		const closing = `${opens} function onFrame(f) { log(f.opcode); close(1000, 'bye'); }`;
		expect(resultText(ECHO, closing, '2.12')).toBe('101 · Close 1000 · log "1"');
		const stopping = `${opens} function onFrame(f) { log(f.opcode); f.no; }`;
		expect(resultText(ECHO, stopping, '2.12')).toBe('101 · log "1" · ✗ no-member');
	});

	test('what a program writes into its bytes does not change the next run', () => {
		const text = `${opens} function onFrame(f) { send(text(f.payload)); f.payload[0] = 0; }`;
		expect(resultText(ECHO, text, '2.1')).toBe(resultText(ECHO, text, '2.1'));
	});
});

test('facts of a program that cannot be read say so of every case', () => {
	const facts = serverFacts(judgeServer(ECHO, 'let 1'));
	expect(facts('cases.passed')).toBe(0);
	expect(facts('case.1.1')).toBeNull();
	expect(facts('else')).toBeUndefined();
	expect(serverFacts(judgeServer(ECHO, ''))('case.9.9')).toBeUndefined();
});

test('a case runs line by line', () => {
	const [one] = casesOf(['1.7']);
	const text = 'function onRequest(request) {\n\tconst { length } = 1;\n}';
	expect(linesOfCase(ECHO, text, one!)).toBeNull();
	const lines = linesOfCase(ECHO, 'function onRequest(r) {\n\tlog(r.method);\n}', one!)!;
	expect(lines.map(({ line }) => line)).toEqual([2]);
	expect(lines[0]!.values[0]![0]).toBe('r');
});

test('a pause follows each case, so that a page can draw while a slow program is played', async () => {
	let pauses = 0;
	const pause = () => {
		pauses++;
		return Promise.resolve();
	};
	const judgement = await judgeWithPauses(ECHO, 'while (true) {}', pause);
	expect(judgement).toEqual(judgeServer(ECHO, 'while (true) {}'));
	expect(pauses).toBe(judgement.type === 'played' ? judgement.cases.length : null);
});
