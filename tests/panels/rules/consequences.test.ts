import { expect, test } from 'vitest';
import { CODES } from '../../../src/panels/rules/catalogue.ts';
import {
	isFrameRule,
	observationsOf,
	reactionsTo,
	sentToBrowsers,
} from '../../../src/panels/rules/consequences.ts';
import { vectorOf } from '../../../src/panels/rules/vectors.ts';
import { en } from '../../../src/panels/rules/strings/en.ts';
import { zhCN } from '../../../src/panels/rules/strings/zh-CN.ts';

test.each(CODES)('%s: the consequence is stated in both languages', (code) => {
	const reactions = reactionsTo(code);
	for (const { rules } of [en, zhCN]) {
		const { reaction = '' } = rules[code];
		expect(reaction.trim() === '').toBe(reactions.length > 0);
	}
	for (const { reader, type, does } of reactions) {
		for (const words of [en, zhCN]) {
			expect(words.readers[reader]).toBeTruthy();
			expect(words.reaction({ type, does })).toBeTruthy();
		}
	}
	for (const { seen } of observationsOf(code)) {
		for (const words of [en, zhCN]) expect(words.observed(seen)).toBeTruthy();
	}
});

test('each reader answers for itself', () => {
	expect(reactionsTo('frame-rsv2')).toEqual([{ reader: 'receiver', type: 'frame', does: 1002 }]);
	expect(reactionsTo('http-bare-cr').map(({ reader }) => reader)).toEqual(['server', 'client']);
	expect(reactionsTo('accept-matches').map(({ reader }) => reader)).toEqual(['client']);
	expect(isFrameRule('frame-rsv2')).toBe(true);
	expect(isFrameRule('accept-matches')).toBe(false);
});

test('programs are named with their measured reaction, and only measured programs', () => {
	const sentencesOf = (code: (typeof CODES)[number]) =>
		observationsOf(code).map(({ name, seen }) => `${name} ${en.observed(seen)}`);
	expect(sentencesOf('length-minimal-16')).toEqual([
		'ws delivers 1 message, keeps the connection open',
		'websockets delivers 1 message, keeps the connection open',
		'Chromium sends a Close with 1002, fires an error event, then a close event with 1006',
		'Firefox fires an error event, then a close event with 1006',
	]);
	expect(sentencesOf('request-method-get')).toEqual([
		'ws responds with status code 405',
		'websockets responds with status code 405',
	]);
	expect(sentencesOf('length-limit')).toEqual(['ws sends a Close with 1009, fails the connection']);
});

test.each<[(typeof CODES)[number], ReturnType<typeof sentToBrowsers>]>([
	['http-line-end-crlf', 'response'],
	['http-obs-fold', 'response'],
	['frame-rsv2', 'unmasked'],
	['mask-server', null],
	['mask-client', null],
	['http-bare-cr', null],
	['accept-matches', null],
	['ping-answered', null],
])('%s: what the browsers received instead of the example is %s', (code, sent) => {
	expect(sentToBrowsers(code)).toBe(sent);
});

test('no server was measured where the example is what a server sends', () => {
	const sentByServer = CODES.filter((code) => {
		const broken = vectorOf(code)?.broken;
		return broken?.kind === 'response' || (broken?.kind === 'frames' && broken.from === 'server');
	});
	expect(sentByServer.length).toBeGreaterThan(40);
	for (const code of sentByServer) {
		const roles = new Set(observationsOf(code).map(({ role }) => role));
		expect([code, roles.has('server')]).toEqual([code, false]);
	}
});
