import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { readSetting } from '../../../../src/engine/compare/index.ts';
import type { RawSetting } from '../../../../src/engine/compare/read-setting.ts';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import { warningsOf } from '../../../../src/panels/compare/stories/warning-facts.ts';
import Warnings from '../../../../src/panels/compare/stories/Warnings.svelte';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { verdict as en } from '../../../../src/panels/compare/strings/en/verdict.ts';
import { transports as zhTransports } from '../../../../src/panels/compare/strings/zh-CN/transports.ts';
import { verdict as zhCN } from '../../../../src/panels/compare/strings/zh-CN/verdict.ts';

const list = () => page.getByRole('list', { name: 'Warnings', exact: true });
const fieldsOf = (id: string) => SITUATIONS.find((one) => one.id === id)!.fields;

async function show(fields: RawSetting, chinese = false) {
	const { setting } = readSetting(fields);
	await render(Warnings, {
		warnings: warningsOf(setting),
		setting,
		words: chinese ? zhCN : en,
		names: (chinese ? zhTransports : transports).names,
		locale: chinese ? 'zh-CN' : 'en',
	});
}

test('there is no list without warnings', async () => {
	await show(fieldsOf('chat'));
	await expect.element(list()).not.toBeInTheDocument();
});

test('a clock faster than the round trip: six requests in transit, the rest pile up', async () => {
	await show(fieldsOf('too-fast'));
	await expect.element(list()).toHaveTextContent('up to 6 requests are in transit at once');
	await expect.element(list()).toHaveTextContent('at most six HTTP connections to a host');
	await expect
		.element(list())
		.toHaveTextContent(
			'the queue grows by 5 requests per second in each client; after one minute the delay is 20 s',
		);
});

test('over HTTP/2 eight are in transit and none pile up', async () => {
	await show({ ...fieldsOf('too-fast'), http: 'http/2' });
	await expect.element(list()).toHaveTextContent('up to 8 requests are in transit at once');
	await expect.element(list()).not.toHaveTextContent('pile up');
	await expect.element(list()).toHaveTextContent('as many streams as the server allows');
});

test('connections that idle, and HTTP/2 as no browser speaks it', async () => {
	await show({ ...fieldsOf('chat'), poll: '600000', age: '900000', tls: 'none', http: 'http/2' });
	await expect
		.element(list())
		.toHaveTextContent('opening the connection again is not counted for Polling');
	await expect.element(list()).toHaveTextContent('Browsers use HTTP/2 only over TLS');
});

test('a timer waits for the answer', async () => {
	await show({ ...fieldsOf('too-fast'), timer: 'after-answer' });
	await expect.element(list()).toHaveTextContent('polls once per 450 ms, not once per 50 ms');
	await expect.element(list()).not.toHaveTextContent('pile up');
});

test('a server that cannot keep up: a minute later a minute late, with a drawing', async () => {
	await show(fieldsOf('slow-server'));
	await expect.element(list()).toHaveTextContent('Polling: 10,000 requests per second arrive');
	await expect.element(list()).toHaveTextContent('after one minute the delay is 60 s');
	await expect
		.element(list())
		.toHaveTextContent(
			'At most 6 polls of one client wait at the server; the others wait in the client’s browser',
		);
	await expect.element(page.getByRole('img', { name: 'up to 60 s' })).toBeVisible();
});

test('clients that wait for their answers bound the line of such a server', async () => {
	await show({ ...fieldsOf('slow-server'), timer: 'after-answer', poll: '500' });
	await expect
		.element(list())
		.toHaveTextContent('the delay is at most 2,000 ms, because each client');
});

test('a thin link: both ways of both pollings, a line each in the drawing', async () => {
	await show(fieldsOf('thin-link'));
	await expect.element(list()).toHaveTextContent('Polling: to the server, a load of 5.79 Mbit/s');
	await expect.element(list()).toHaveTextContent('Polling: to the clients, a load of 3.82 Mbit/s');
	await expect.element(list()).toHaveTextContent('For polls these figures show the worst case');
	expect(document.querySelectorAll('polyline')).toHaveLength(2);
});

test('in Chinese', async () => {
	await show(fieldsOf('too-fast'), true);
	const zhList = page.getByRole('list', { name: '警告', exact: true });
	await expect.element(zhList).toHaveTextContent('同时最多有 6 个请求在途');
	await expect
		.element(zhList)
		.toHaveTextContent('每个客户端每秒多积压 5 个请求；一分钟后延迟 20 s');
});
