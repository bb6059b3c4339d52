// Holds the Chinese words that load with the Compare lab.
import type { CompareWords } from './en.ts';
import { expenses } from './zh-CN/expenses.ts';
import { charts } from './zh-CN/charts.ts';
import { controls } from './zh-CN/controls.ts';
import { guided } from './zh-CN/guided.ts';
import { lanes } from './zh-CN/lanes.ts';
import { measured } from './zh-CN/measured.ts';
import { published } from './zh-CN/published.ts';
import { results } from './zh-CN/results.ts';
import { run } from './zh-CN/run.ts';
import { situations } from './zh-CN/situations.ts';
import { transports } from './zh-CN/transports.ts';
import { verdict } from './zh-CN/verdict.ts';
import { wire } from './zh-CN/wire.ts';

export const zhCN: CompareWords = {
	intro: {
		purpose: '你真的需要 WebSocket 吗？填上自己的数字，看每种办法要等多久、费多少字节。',
		tries: [
			['每秒轮询一次', '/compare?poll=1000'],
			['100,000 个客户端', '/compare?clients=100000'],
			['TLS 1.3 上的 WebSocket', '/compare?tls=1.3'],
		],
	},
	behind: '表格、曲线和字节',
	lanesHint: '圆点是服务器上新产生的消息，箭头是一次网络传输',
	waitingTitle: '一条消息的等待时间',
	waitingHint: '从服务器产生消息到客户端收到消息的时间（假设不丢包）',
	simulatedTitle: '逐条消息模拟',
	barsTitle: (clients) => `线路上的负载，${clients} 个客户端`,
	barsHint: '对数刻度',
	further: {
		label: '数据的来源',
		tabs: {
			sums: '字节用在哪里',
			difference: '公式与模拟',
			published: '已发表的结果',
			measured: '实测',
		},
		sumsHint: '一个客户端每秒的字节数，按原因列出，不含连接的建立与关闭。',
		all: '全部传输方式',
		running: '模拟还没有算到这张表。',
	},
	expenses,
	charts,
	controls,
	guided,
	lanes,
	measured,
	published,
	results,
	run,
	situations,
	transports,
	verdict,
	wire,
};
