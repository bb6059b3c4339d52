import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { addField, type Bytes, type Edit, setField } from '../../../src/engine/index.ts';
import type { Shell } from '../../../src/panels/descriptor.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import HandshakePanel from '../../../src/panels/handshake/HandshakePanel.svelte';
import { en } from '../../../src/panels/handshake/strings/en.ts';
import type { WhatIfId } from '../../../src/panels/handshake/what-if-ids.ts';

const shell: Shell = {
	present: false,
	copy: () => Promise.resolve(),
	announce: () => {},
	go: () => {},
};

async function open(change: WhatIfId | ((request: Bytes) => Edit | null)): Promise<void> {
	const lab = new HandshakeLab();
	if (typeof change === 'string') await lab.tryWhatIf(change);
	else lab.edit('request', change(lab.document.request)!, 'typing');
	lab.goTo(lab.analysis.lastPossible);
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
}

const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const sections = () => [...document.querySelectorAll('.said .reference')].map(textOf);
const peers = () =>
	[...document.querySelectorAll('h2')]
		.filter((heading) => heading.textContent.includes(en.peersTitle))
		.map((heading) => textOf(heading.closest('section')!));

test('each reason names the section that demands it, not that of the check', async () => {
	await open('no-host');
	await expect.poll(sections).toEqual(['RFC 9112 §3.2']);
});

test('what only WHATWG demands is not put down to the RFC', async () => {
	await open('protocol-not-chosen');
	await expect.poll(sections).toEqual(['WHATWG WebSockets, establish']);
});

test('ws takes version 8', async () => {
	await open('version-8');
	await expect.poll(() => peers()[0]).toContain('ws 8.23.0 answers 101');
	expect(peers()[0]).toContain('websockets 17.1 answers 400');
	expect(peers()[0]).toContain(en.peersOpen);
});

test('where another RFC says which status, it is not said to be open', async () => {
	await open('no-host');
	await expect.poll(() => peers()[0]).toContain('ws 8.23.0 answers 101');
	expect(peers()[0]).not.toContain(en.peersOpen);
});

test('nothing is told of what nobody tried', async () => {
	await open((request) => setField(request, 'Sec-WebSocket-Version', 'thirteen'));
	await expect.poll(() => sections()).toEqual(['RFC 6455 §4.3']);
	expect(peers()).toEqual([]);
});

test('a request without an end is refused for that, whatever else is noted', async () => {
	await open((request) => addField(request, 'Content-Length', 'five'));
	const verdict = () => textOf(document.querySelector(`[aria-label="${en.serverVerdict}"]`)!);
	await expect.poll(verdict).toContain(`400: ${en.serverPolicy.content}`);
	expect(peers()).toEqual([]);
});
