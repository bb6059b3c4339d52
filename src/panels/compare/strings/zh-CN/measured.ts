import type { MeasuredWords } from '../en/measured.ts';

export const measured: MeasuredWords = {
	title: '与现实核对',
	hint: (date) => `真实的服务器和真实的浏览器，${date}`,
	caption: '各种方式的实测值与预测值',
	columns: {
		transport: '方式',
		value: '数值',
		up: '字节 ↑',
		down: '字节 ↓',
		mean: '平均等待（ms）',
		median: '中位数（ms）',
		p95: '第 95 百分位（ms）',
		worst: '最长（ms）',
	},
	rows: { measured: '实测', predicted: '预测', difference: '相差' },
	requests: (requests, empty) => `请求 ${requests} 次（其中空响应 ${empty} 次）`,
	bytesAgree: (bytes) => `模型算出的 ${bytes} 个字节与实测完全一致。`,
	bytesDiffer: '模型与中继数出的字节数不同。',
	waitsDiffer: (mean, median, worst) =>
		`等待时间：平均值最多相差 ${mean}，中位数最多相差 ${median}，最长的最多相差 ${worst}。`,
	how: '测量方法',
	delivered: ({ messages, bytes, rate, seed }) =>
		`同样的 ${messages} 条消息，每条 ${bytes} 字节，以 ${rate} 的速率随机产生（种子 ${seed}），同时发往五个网页，每个网页用一种方式。全部在同一台机器上进行。`,
	relayed: (delay) =>
		`服务器与每个网页之间有一个 TCP 中继。它统计每个字节，并把每块数据在两个方向上各延迟 ${delay}。这里只算应用程序写出的字节，不算 TCP 和 IP。`,
	polled: (poll, hold) => `轮询每 ${poll} 请求一次；服务器最多把长轮询挂起 ${hold}。`,
	given: (roundTrip, bare) =>
		`交给模型的有：实际发送的头部、每个响应带回的消息数、每条消息产生的时刻，以及往返时间 ${roundTrip}，即中继实际造成的延迟，加上没有延迟时一次请求所用的 ${bare}。`,
	tolerated: (mean, median, worst, stalled) =>
		`字节数必须完全一致。平均值可以差 ${mean}，中位数可以差 ${median}，最长的等待可以差 ${worst} 再加上机器停顿的时间（这次最长 ${stalled}）。定时器和繁忙的程序会造成这样的延迟。`,
	versions: (node, ws, chromium) => `Node.js ${node}、ws ${ws}、Chromium ${chromium}。`,
	again: (command) => `在你自己的机器上测一遍：${command}`,
};
