import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { readSetting } from '../../../../src/engine/compare/index.ts';
import type { RawSetting } from '../../../../src/engine/compare/read-setting.ts';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import { warningsOf } from '../../../../src/panels/compare/stories/warning-facts.ts';
import Warnings from '../../../../src/panels/compare/stories/Warnings.svelte';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { verdict as en } from '../../../../src/panels/compare/strings/en/verdict.ts';
import { transports as zhTransports } from '../../../../src/panels/compare/strings/zh-CN/transports.ts';
import { verdict as zhCN } from '../../../../src/panels/compare/strings/zh-CN/verdict.ts';
import { htmlOf, textOf } from '../../../support/server-text.ts';

const fieldsOf = (id: string) => SITUATIONS.find((one) => one.id === id)!.fields;

function show(fields: RawSetting, chinese = false) {
	const { setting } = readSetting(fields);
	return render(Warnings, {
		props: {
			warnings: warningsOf(setting),
			setting,
			words: chinese ? zhCN : en,
			names: (chinese ? zhTransports : transports).names,
			locale: chinese ? 'zh-CN' : 'en',
		},
	});
}

test('there is no list without warnings', () => {
	expect(textOf(show(fieldsOf('chat')))).toBe('');
});

test('a clock faster than the round trip: six requests in transit, the rest pile up', () => {
	const text = textOf(show(fieldsOf('too-fast')));
	expect(text).toContain('up to 6 requests are in transit at once');
	expect(text).toContain('at most six HTTP connections to a host');
	expect(text).toContain(
		'the queue grows by 5 requests per second in each client; after one minute the delay is 20 s',
	);
});

test('over HTTP/2 eight are in transit and none pile up', () => {
	const text = textOf(show({ ...fieldsOf('too-fast'), http: 'http/2' }));
	expect(text).toContain('up to 8 requests are in transit at once');
	expect(text).not.toContain('pile up');
	expect(text).toContain('as many streams as the server allows');
});

test('connections that idle, and HTTP/2 as no browser speaks it', () => {
	const text = textOf(
		show({ ...fieldsOf('chat'), poll: '600000', age: '900000', tls: 'none', http: 'http/2' }),
	);
	expect(text).toContain('opening the connection again is not counted for Polling');
	expect(text).toContain('Browsers use HTTP/2 only over TLS');
});

test('a timer waits for the answer', () => {
	const text = textOf(show({ ...fieldsOf('too-fast'), timer: 'after-answer' }));
	expect(text).toContain('polls once per 450 ms, not once per 50 ms');
	expect(text).not.toContain('pile up');
});

test('a server that cannot keep up: a minute later a minute late, with a drawing', () => {
	const shown = show(fieldsOf('slow-server'));
	const text = textOf(shown);
	expect(text).toContain('Polling: 10,000 requests per second arrive');
	expect(text).toContain('after one minute the delay is 60 s');
	expect(text).toContain(
		'At most 6 polls of one client wait at the server; the others wait in the client’s browser',
	);
	expect(htmlOf(shown)).toMatch(/role="img" aria-label="[^"]*up to 60 s/);
});

test('clients that wait for their answers bound the line of such a server', () => {
	const text = textOf(show({ ...fieldsOf('slow-server'), timer: 'after-answer', poll: '500' }));
	expect(text).toContain('the delay is at most 2,000 ms, because each client');
});

test('a thin link: both ways of both pollings, a line each in the drawing', () => {
	const shown = show(fieldsOf('thin-link'));
	const text = textOf(shown);
	expect(text).toContain('Polling: to the server, a load of 5.79 Mbit/s');
	expect(text).toContain('Polling: to the clients, a load of 3.82 Mbit/s');
	expect(text).toContain('For polls these figures show the worst case');
	expect(htmlOf(shown).match(/<polyline/g)).toHaveLength(2);
});

test('in Chinese', () => {
	const shown = show(fieldsOf('too-fast'), true);
	const text = textOf(shown);
	expect(htmlOf(shown)).toContain('aria-label="警告"');
	expect(text).toContain('同时最多有 6 个请求在途');
	expect(text).toContain('每个客户端每秒多积压 5 个请求；一分钟后延迟 20 s');
});
