// Holds the Chinese words of the lanes: what is built, the answer, and what is said of each transport.
import type { TransportId } from '../../../../engine/compare/index.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';
import type { CapsuleKind } from '../../lanes/capsules.ts';
import type { Headline, Otherwise } from '../../lanes/lane-verdict.ts';
import type { Build } from '../../stories/builds.ts';
import type { HeadlineFigures, LanesWords } from '../en/lanes.ts';
import { spaced } from './spaced.ts';

const TAKE: Readonly<Record<TransportId, string>> = {
	'short-polling': '轮询',
	'long-polling': '长轮询',
	streaming: '流式响应',
	sse: 'SSE',
	websocket: 'WebSocket',
};

const FOR: Readonly<Record<Build, string>> = {
	chat: '你的聊天',
	score: '你的比分',
	notifications: '你的通知',
	game: '你的游戏',
	sensors: '你的传感器',
	own: '你的情况',
};

const WAITS: Readonly<Record<Build, string>> = {
	chat: '小安的“嗨”',
	score: '新比分',
	notifications: '新通知',
	game: '一个动作',
	sensors: '一条指令',
	own: '一条消息',
};

function answer(build: Build, headline: Headline, { wait, times }: HeadlineFigures): string {
	const use = `用${TAKE[headline.use]}吧。`;
	switch (headline.polling) {
		case 'fine':
			return `${FOR[build]}用轮询就行：一条消息最多等 ${wait}。`;
		case 'costly':
			return `${FOR[build]}用轮询够快，但字节是 ${times} 倍。${use}`;
		case 'slow':
			return `${FOR[build]}不适合轮询：一条消息可能要等 ${wait}。${use}`;
		case 'overloaded':
			return `${FOR[build]}不适合轮询：请求太多，应付不过来。${use}`;
		case 'none':
			return headline.waitMs > headline.limitMs
				? `${FOR[build]}用哪种方式都不够快：最快的${TAKE[headline.use]}也可能要 ${wait}。`
				: `${FOR[build]}用哪种方式都不行：连${TAKE[headline.use]}也承载不了。`;
	}
}

function otherwise({ type, use }: Otherwise, ms: string): string {
	switch (type) {
		case 'only-reads':
			return `如果只收不发，${TAKE[use]}就够了。`;
		case 'also-sends':
			return `如果发得和收得一样多，就用${TAKE[use]}。`;
		case 'may-wait':
			return `如果一条消息等 ${ms} 也没关系，${TAKE[use]}更合适。`;
		case 'polls-less':
			return `如果每 ${ms} 才问一次，${TAKE[use]}更合适。`;
		case 'hurries':
			return `如果 ${ms} 之内就要收到，就用${TAKE[use]}。`;
	}
}

const CAPSULES: Readonly<Record<CapsuleKind, string>> = {
	ask: '有新的吗？',
	news: '一条消息',
	nothing: '没有新的',
	heartbeat: '心跳',
	own: '你的消息',
	receipt: '收到',
};

export const lanes: LanesWords = {
	ask: '你要做什么？',
	builds: {
		chat: '聊天',
		score: '实时比分',
		notifications: '通知',
		game: '游戏',
		sensors: '传感器',
		own: '自己的数字',
	},
	figures: {
		chat: '你的聊天',
		score: '你的比分',
		notifications: '你的通知',
		game: '你的游戏',
		sensors: '你的传感器',
		own: '你的数字',
	},
	hint: '动一动滑块，看结论怎么变。',
	open: '你要做的东西，用轮询行不行？',
	openMore: '先选一样，每种方式就会给出结论。',
	answer: (build, headline, figures) => spaced(answer(build, headline, figures)),
	use: (transport) => spaced(`用${TAKE[transport]}吧。`),
	otherwise: (one, ms) => spaced(otherwise(one, ms)),
	title: '发生了什么',
	client: '客户端',
	server: '服务器',
	after: '已过',
	traffic: (bytes, period) => `大约每 ${period} 一条消息，${bytes}。`,
	legend: '绿色是消息，其余是头部。有东西在路上时，时间放慢。',
	pause: '暂停',
	play: '播放',
	good: '够好吗？',
	withPost: (name) => spaced(`${name}加 POST`),
	notes: {
		'short-polling': (poll) => `每 ${poll} 问一次`,
		'long-polling': () => '服务器挂起请求',
		streaming: (_, sends) => (sends ? '下行是流，上行是请求' : '一个不结束的响应'),
		sse: (_, sends) => (sends ? '下行是流，上行是请求' : '一个事件流'),
		websocket: () => '一条连接，双向',
	},
	verdict: {
		fits: ({ wait }) => `合适，${wait}`,
		costly: ({ times }) => `够快，但字节是 ${times} 倍`,
		slow: ({ wait }) => `太慢，${wait}`,
		overloaded: () => '承载不了',
	},
	because: {
		fits: ({ times }) => `字节是最佳方式的 ${times} 倍。`,
		costly: ({ wait }) => `每条消息最多 ${wait}。`,
		slow: ({ limit }) => `超过 ${limit} 就觉得慢。`,
		overloaded: () => '超出了服务器、链路或浏览器的能力。',
	},
	best: {
		bytes: '合适的方式里字节最少。',
		simplicity: '字节几乎最少，做起来也更简单。',
		wait: '够快的方式里字节最少。',
		load: '承载得了的方式里字节最少。',
		'nothing-fits': '',
	},
	same: '字节和最佳方式差不多。',
	fewer: '字节少一点，但做起来更麻烦。',
	unjudged: (wait) => `从服务器到网页最多 ${wait}`,
	perMinute: (bytes) => `每分钟 ${bytes} B`,
	aboutPerMinute: (bytes) => `每分钟约 ${bytes} B`,
	inside: (kind, messages) =>
		kind === 'news' && messages > 1 ? `${number(messages)} 条消息` : CAPSULES[kind],
	waits: (build, messages, waited) =>
		messages === 1
			? `${WAITS[build]}已等 ${waited}`
			: `${number(messages)} 条消息在等，第一条已等 ${waited}`,
	look: '看里面',
	lookInside: (name) => `${name}：看里面`,
};
