// What the page of a rule says, rendered on the server.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../../src/panels/rules/catalogue.ts';
import { RulesLab } from '../../../src/panels/rules/rules-lab.svelte.ts';
import RulesPanel from '../../../src/panels/rules/RulesPanel.svelte';
import { en } from '../../../src/panels/rules/strings/en.ts';
import { zhCN } from '../../../src/panels/rules/strings/zh-CN.ts';
import { vectorOf } from '../../../src/panels/rules/vectors.ts';
import { htmlOf, insideEach, textOf } from '../../support/server-text.ts';

const shell = {
	// Without the list of all rules beside the rule.
	present: true,
	copy: () => Promise.resolve(),
	announce: () => undefined,
	showTools: () => () => undefined,
	go: () => undefined,
};

/** Returns the page of the rule with this code. */
function pageOf(code: string, words = en): string {
	const lab = new RulesLab();
	lab.open(new URLSearchParams({ code }));
	const locale = words === en ? 'en' : 'zh-CN';
	return htmlOf(render(RulesPanel, { props: { lab, words, locale, shell } }));
}

/** Returns the two examples of a rule, the broken and the mended one. */
const examplesIn = (page: string) =>
	insideEach(page, 'section.card').filter((one) => !one.includes('unshown'));
const marksIn = (page: string) => insideEach(page, 'mark').map(textOf);

describe.each([
	['en', en],
	['zh-CN', zhCN],
] as const)('in %s', (_, words) => {
	test.each(CODES)(
		'%s has its title, and an example with its fault marked or a reason why there is none',
		(code) => {
			const page = pageOf(code, words);
			const { title, unshown } = words.rules[code];
			expect(textOf(insideEach(page, 'h1')[0]!)).toBe(textOf(title));
			const vector = vectorOf(code);
			if (vector === null) {
				expect(textOf(page)).toContain(unshown);
				return;
			}
			const [broken] = examplesIn(page);
			expect(broken).toMatch(/<mark|<li class="[^"]*(?:differs|faulty)/);
			if (!['frames', 'url', 'request', 'response'].includes(vector.broken.kind)) return;
			expect(insideEach(page, 'footer').filter((foot) => foot.includes('<a '))).toHaveLength(2);
		},
	);
});

test('a rule whose example is a request says what the browsers received instead', () => {
	const text = textOf(pageOf('http-obs-fold'));
	expect(text).toContain(en.sentToBrowsers.response);
	expect(text).toContain('Chromium 156 (client)');
});

test('a rule with the same response, broken and mended, shows the requests that differ', () => {
	const [, mended] = examplesIn(pageOf('extension-offered'));
	expect(textOf(mended!)).toContain('Sec-WebSocket-Extensions: permessage-deflate');
	expect(mended!.match(/class="lines\b/g)).toHaveLength(2);
});

test('an example with an intermediary has each wire by its ends', () => {
	const page = pageOf('control-not-refragmented');
	const [broken] = examplesIn(page);
	expect(textOf(broken!)).toContain('server → intermediary');
	expect(textOf(broken!)).toContain('intermediary → client');
	expect(marksIn(page)).toEqual(['09']);
});

test('an example of streams shows frames with their fields, the one at fault marked', () => {
	const page = pageOf('transport-h2-setting');
	expect(marksIn(page)).toEqual([':protocol: websocket']);
	expect(textOf(examplesIn(page)[1]!)).toContain('SETTINGS_ENABLE_CONNECT_PROTOCOL = 1');
});
