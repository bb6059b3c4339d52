// What the Handshake lab says, rendered on the server.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { latin1Bytes, type Bytes, type Edit } from '../../../src/engine/bytes/index.ts';
import { setField } from '../../../src/engine/http/index.ts';
import { addField } from '../../../src/engine/http/head-edits.ts';
import type { Shell } from '../../../src/panels/descriptor.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import HandshakePanel from '../../../src/panels/handshake/HandshakePanel.svelte';
import { en } from '../../../src/panels/handshake/strings/en.ts';
import { en as realProgramsWords } from '../../../src/panels/handshake/strings/en/real-programs.ts';
import { zhCN } from '../../../src/panels/handshake/strings/zh-CN.ts';
import type { WhatIfId } from '../../../src/panels/handshake/what-if-ids.ts';
import { complaintsAbout } from '../../support/open-address.ts';
import { htmlOf, insideEach, textOf } from '../../support/server-text.ts';

const shell: Shell = {
	present: false,
	copy: () => Promise.resolve(),
	announce: () => {},
	showTools: () => () => undefined,
	go: () => {},
};

function show(lab: HandshakeLab, words = en): string {
	const locale = words === en ? 'en' : 'zh-CN';
	return htmlOf(render(HandshakePanel, { props: { lab, words, locale, shell } }));
}

/** Changes the request, and shows the lab after the last step that can then happen. */
function changed(change: WhatIfId | ((request: Bytes) => Edit | null)): string {
	const lab = new HandshakeLab();
	if (typeof change === 'string') lab.tryWhatIf(change);
	else lab.edit('request', change(lab.document.request)!, 'typing');
	lab.steps.goTo(lab.analysis.lastPossible);
	return show(lab);
}

const appended = (text: string) => (request: Bytes) => ({
	from: request.length,
	to: request.length,
	insert: latin1Bytes(text),
});

const sections = (page: string) =>
	insideEach(page, '.explanation').flatMap((one) => insideEach(one, '.reference').map(textOf));
const sectionOf = (page: string, title: string) =>
	insideEach(page, 'section').find((one) => textOf(insideEach(one, 'h2')[0] ?? '').includes(title));
const realPrograms = (page: string) => textOf(sectionOf(page, realProgramsWords.title) ?? '');
/** The checks of the other side's head, each with its outcome in words. */
const checksOf = (page: string, title: string) =>
	insideEach(sectionOf(page, title)!, 'li').map((row) => textOf(insideEach(row, 'button')[0]!));
const verdict = (page: string, name: string) =>
	textOf(
		page
			.split(`aria-label="${name}"`)[1]!
			.split('</div>')[0]!
			.replace(/^[^>]*>/, ''),
	);

test('each reason names the section that demands it, not that of the check', () => {
	expect(sections(changed('no-host'))).toEqual(['RFC 9112 §3.2']);
});

test('a demand of WHATWG alone is not attributed to the RFC', () => {
	expect(sections(changed('protocol-not-chosen'))).toEqual(['WHATWG WebSockets, establish']);
});

test('ws takes version 8', () => {
	const programs = realPrograms(changed('version-8'));
	expect(programs).toContain('ws 8.23.0 answers 101');
	expect(programs).toContain('websockets 17.1 answers 400');
	expect(programs).toContain(realProgramsWords.open);
});

test('a status that another RFC decides is not described as open', () => {
	const programs = realPrograms(changed('no-host'));
	expect(programs).toContain('ws 8.23.0 answers 101');
	expect(programs).not.toContain(realProgramsWords.open);
});

test('no measurement is shown for bytes that were not measured', () => {
	const page = changed((request) => setField(request, 'Sec-WebSocket-Version', 'thirteen'));
	expect(sections(page)).toEqual(['RFC 6455 §4.3']);
	expect(realPrograms(page)).toBe('');
});

test('a request without an end is refused for that, whatever else is noted', () => {
	const page = changed((request) => addField(request, 'Content-Length', 'five'));
	expect(verdict(page, en.serverVerdict)).toContain(`400: ${en.serverRefusals.content}`);
	expect(realPrograms(page)).toBe('');
});

test('without a status line no other check of the response passes', () => {
	const lab = new HandshakeLab();
	const { bytes } = lab.analysis.response;
	const insert = latin1Bytes('hello there');
	lab.edit('response', { from: 0, to: bytes.length, insert }, 'typing');
	lab.steps.goTo(8);
	const page = show(lab);
	expect(checksOf(page, en.clientChecks)).toEqual([
		`${en.checkStates.failed}: ${en.responseChecks['first-bytes']}`,
	]);
	expect(verdict(page, en.clientVerdict)).toContain('The first line is not a status line');
});

test('in Chinese a full-width colon leads from the state of a check to its label', () => {
	const lab = new HandshakeLab();
	lab.steps.goTo(8);
	const rows = checksOf(show(lab, zhCN), zhCN.serverChecks);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.filter((row) => !row.includes('：') || row.includes(':'))).toEqual([]);
});

test('the label of a row is a demand, which is true with every mark', () => {
	const rows = checksOf(changed(appended('GET /second HTTP/1.1')), en.serverChecks);
	expect(rows).toContain(`${en.checkStates.tolerated}: ${en.requestChecks.content}`);
	expect(rows.filter((row) => !/: .*\b(must|should)\b/.test(row))).toEqual([]);
});

test('bytes behind the request are drawn as frames, and the broken one ends the connection', () => {
	const page = changed(appended('GET /second HTTP/1.1'));
	const titles = (inside: string) => insideEach(inside, '.title').map(textOf);
	expect(titles(insideEach(page, '.wire').join())).toEqual([
		'TCP connect',
		'GET / HTTP/1.1',
		'reserved opcode, 69 bytes',
		'101 Switching Protocols',
		'Close 1002',
		'text “Hello”',
		'text “Hello”',
	]);
	const impossible = insideEach(page, 'li.impossible').flatMap(titles);
	expect(impossible).toEqual(['10. Client sends Hello', '11. Server echoes Hello']);
	const text = textOf(page);
	expect(text).toContain('fails the connection with 1002: RSV1 is set');
	expect(text).toContain(en.notOfBrowser);
	expect(text).toContain(en.first.behind.request(en.bytes(20)));
});

test.each([
	['en', en],
	['zh-CN', zhCN],
] as const)('%s: the last step leads to its frame and to other labs', async (_, words) => {
	const lab = new HandshakeLab();
	const links = (page: string) => insideEach(page, '.explain')[0]!;
	lab.steps.goTo(10);
	expect(links(show(lab, words))).not.toContain('<a ');
	lab.steps.goTo(11);
	const page = show(lab, words);
	const { frame, conversation, wrongAccept } = words.onward;
	expect(insideEach(links(page), 'a').map(textOf)).toEqual([frame, conversation, wrongAccept]);
	const addresses = [...links(page).matchAll(/<a [^>]*href="#([^"]*)"/g)].map(([, to]) =>
		textOf(to!),
	);
	expect(addresses[0]).toContain('&from=server');
	expect((await Promise.all(addresses.map(complaintsAbout))).flat()).toEqual([]);
});

test('each message on the wire is named with the side that sends it', () => {
	const lab = new HandshakeLab();
	expect(show(lab)).not.toContain('Hello”');
	lab.steps.goTo(11);
	const page = show(lab);
	for (const name of ['From the client: text “Hello”', 'From the server: text “Hello”']) {
		expect(page).toContain(`aria-label="${name}"`);
	}
});
