import type { MeasuredWords } from '../en/measured.ts';

export const measured: MeasuredWords = {
	title: '与实测对照',
	hint: (date) => `真实的服务器和真实的浏览器，${date}`,
	caption: '各种方式的实测值与预测值',
	columns: {
		transport: '传输方式',
		value: '数值',
		up: '字节 ↑',
		down: '字节 ↓',
		mean: '平均等待（ms）',
		median: '中位数（ms）',
		p95: '95 百分位（ms）',
		worst: '最长（ms）',
	},
	rows: { measured: '实测', predicted: '预测', difference: '相差' },
	requests: (requests, empty) => `请求 ${requests} 次（其中 ${empty} 次为空响应）`,
	bytesAgree: (bytes) => `模型算出的字节数与实测完全一致，共 ${bytes} 字节。`,
	bytesDiffer: '模型算出的字节数与实测不同。',
	waitsDiffer: (mean, median, worst) =>
		`实测与预测的等待时间相比，平均值最多相差 ${mean}，中位数最多相差 ${median}，最长等待最多相差 ${worst}。`,
	how: '测量方法',
	delivered: ({ messages, bytes, rate, seed }) =>
		`同样的 ${messages} 条消息，每条 ${bytes} 字节，以 ${rate} 的速率随机产生（随机种子 ${seed}），同时发往五个网页，每个网页采用一种方式。全部程序都在同一台机器上运行。`,
	relayed: (delay) =>
		`服务器与每个网页之间有一个 TCP 中继。中继统计每个字节，并把每个方向上的每块数据都延迟 ${delay}。表中只计入应用程序写出的字节，不计入 TCP 和 IP 的头部。`,
	polled: (poll, hold) => `采用轮询的网页每 ${poll} 请求一次；服务器最多把一次长轮询挂起 ${hold}。`,
	given: (roundTrip, bare) =>
		`提供给模型的数据有：实际发送的头部、每个响应带回的消息数、每条消息产生的时刻，以及往返时间 ${roundTrip}。往返时间是中继实际造成的延迟，再加上没有延迟时一次请求所用的 ${bare}。`,
	tolerated: (mean, median, worst, stalled) =>
		`字节数必须完全一致。平均值可以相差 ${mean}，中位数可以相差 ${median}，最长等待可以相差 ${worst} 再加上机器停顿的时间（这次测量中最长为 ${stalled}）。定时器和繁忙的程序会造成这样的差异。`,
	versions: (node, ws, chromium) => `Node.js ${node}、ws ${ws}、Chromium ${chromium}。`,
	again: (command) => `要在你自己的机器上测量，请运行 ${command}`,
};
