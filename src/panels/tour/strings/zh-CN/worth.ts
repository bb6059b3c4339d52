import { number } from '../../../../strings/zh-CN/numbers.ts';
import type { TourWords } from '../en.ts';

const time = (seconds: number): string =>
	seconds < 60
		? `${number(seconds)} 秒`
		: `${seconds % 60 === 0 ? number(seconds / 60) : (seconds / 60).toFixed(1)} 分钟`;
const wait = (ms: number): string =>
	ms < 1000 ? `${number(Math.round(ms))} 毫秒` : `${number(Number((ms / 1000).toPrecision(2)))} 秒`;
const rounded = (n: number): string =>
	number(n < 10 ? Number(n.toPrecision(2)) : n < 1000 ? Math.round(n) : Number(n.toPrecision(3)));

export const worth: TourWords['worth'] = {
	say: '值不值？多半值，但不总是。',
	headline: (figures, newsEvery) => {
		switch (figures.verdict) {
			case 'fine':
				return `不总是值：每 ${time(newsEvery)}才有一条新消息？那普通轮询就够了。`;
			case 'late':
				return `值：用轮询，消息要等 ${wait(figures.polling.meanWaitMs)}，还会越积越多。WebSocket 一有就送到。`;
			case 'vain':
				return figures.fineIfSlower
					? `急着要才值：每问 ${number(Math.floor(figures.onePollIn))} 次，只有一次有新消息。`
					: `值：每问 ${number(Math.floor(figures.onePollIn))} 次，只有一次有新消息。WebSocket 从来不用问。`;
			case 'heavy':
				return `值：问一次要 ${number(Math.round(figures.pollBytes))} 字节，消息本身才 ${number(figures.newsBytes)} 字节。`;
		}
	},
	newsEvery: '多久有一条新消息',
	pollEvery: '多久轮询一次',
	time,
	polling: '轮询',
	websocket: 'WebSocket',
	page: '网页',
	server: '服务器',
	perMinute: '每分钟',
	waits: '消息要等',
	bytes: (n) => `${rounded(n)} 字节`,
	wait,
	pollingVerdict: (figures) => {
		const { verdict, pollsPerMinute, emptyPerMinute, polling, pollBytes, newsBytes } = figures;
		switch (verdict) {
			case 'fine':
				return `等上 ${wait(polling.meanWaitMs)}没人在意的话，就够用了。普通 HTTP 到处能用，服务器也简单。`;
			case 'late':
				return '还没等到来问，服务器那边已经积了好几条。';
			case 'vain':
				return `每分钟问 ${rounded(pollsPerMinute)} 次，有 ${rounded(emptyPerMinute)} 次是白问。${figures.fineIfSlower ? '改成 30 秒问一次，轮询就够用了。' : ''}`;
			case 'heavy':
				return `很少白问，可是加上头部，${number(newsBytes)} 字节变成了 ${number(Math.round(pollBytes))} 字节。`;
		}
	},
	websocketVerdict: ({ verdict, pushBytes, newsBytes }, newsEvery) =>
		verdict === 'fine'
			? `也能用，但要整天占着一条连接，每 ${time(newsEvery)}才发一条消息。`
			: `一有消息马上就发：${number(newsBytes)} 字节的消息，一共 ${number(pushBytes)} 字节。`,
	sse: ({ sse }) =>
		`这里只有服务器在说话，那么 Server-Sent Events 也行：等 ${wait(sse.meanWaitMs)}，每分钟 ${rounded(sse.bytesPerMinute)} 字节，用的是普通 HTTP。网页也要说话的话，还是 WebSocket 更合适。`,
	waiting: (n) => (n === 0 ? '' : `${number(n)} 条在等`),
	hatched: '斜纹：没有新消息。',
	faster: (times) => (times === 1 ? '' : `这里的时间快 ${number(times)} 倍。`),
	counted: '算的是两个方向的头部、消息和心跳，不含 TCP 和 IP。',
	on: '接下来？',
	course: '课程',
	hour: '拿去上课：一节课的安排',
	doctor: '出了问题：找诊断',
};
