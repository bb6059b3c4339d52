import { describe, expect, test } from 'vitest';
import { roundFacts } from '../../../../src/panels/compare/charts/round-facts.ts';
import { charts as en } from '../../../../src/panels/compare/strings/en/charts.ts';
import { charts as zhCN } from '../../../../src/panels/compare/strings/zh-CN/charts.ts';

const lane = { name: 'Polling', requestTripMs: 50 };
const births = [0, 227, 300, 310, 320];
const poll = { askedMs: 312, respondedMs: 362, receivedMs: 412, first: 0, count: 2 };
const sentenceOf = (round: typeof poll | (Omit<typeof poll, 'askedMs'> & { askedMs: null })) =>
	en.lanes.round(roundFacts(lane, round, births, 'en'));

describe('a round is described with its times and the reason', () => {
	test.each([
		[
			poll,
			'Polling: request at 312 ms, response at 362 ms with 2 messages, which had waited 362 ms and 135 ms; received at 412 ms',
		],
		[
			{ ...poll, count: 5 },
			'Polling: request at 312 ms, response at 362 ms with 5 messages, of which the first 3 had waited 362 ms, 135 ms, and 62 ms; received at 412 ms',
		],
		[{ ...poll, count: 0 }, 'Polling: request at 312 ms, response at 362 ms without a message'],
		[
			{ ...poll, askedMs: 100, respondedMs: 310, first: 3, count: 1 },
			'Polling: request at 100 ms, held for 160 ms, response at 310 ms with 1 message; received at 412 ms',
		],
		[
			{ ...poll, askedMs: null, respondedMs: 227, receivedMs: 277, first: 1, count: 1 },
			'Polling: 1 message sent at 227 ms without delay; received at 277 ms',
		],
		[
			{ ...poll, askedMs: null, count: 0 },
			'Polling: heartbeat without a message, sent at 362 ms to keep the connection open',
		],
	])('%#', (round, sentence) => {
		expect(sentenceOf(round)).toBe(sentence);
	});
});

test('in Chinese with the same figures', () => {
	const facts = roundFacts({ ...lane, name: '轮询' }, poll, births, 'zh-CN');
	expect(zhCN.lanes.round(facts)).toBe(
		'轮询：312 ms 时请求，362 ms 时响应，带回 2 条消息（分别已等了 362 ms、135 ms）；412 ms 时收到',
	);
	expect(zhCN.lanes.round({ ...facts, kind: 'empty', count: 0 })).toContain('没有带回消息');
});
