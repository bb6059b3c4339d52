// Holds the Chinese words of the simulation.
import type { RunWords } from '../en/run.ts';

export const run: RunWords = {
	title: '模拟',
	titleHint: '每条消息、每次轮询',
	progress: '模拟的进度',
	part: (part, name) => {
		switch (part) {
			case 'clients':
				return '正在逐毫秒统计所有客户端的轮询';
			case 'server':
				return '正在模拟服务器的队列，包括拒绝和重试';
			case 'turning-points':
				return '正在查找会使推荐结果改变的值';
			default:
				return `正在逐条消息模拟：${name}，一个客户端`;
		}
	},
	run: '运行',
	again: '再运行一次',
	cancel: '取消',
	idle: '还没有运行。',
	done: '模拟已完成。',
	cancelled: '模拟已取消，已有的结果仍然保留。',
	failed: (reason) => `模拟失败${reason === '' ? '' : `：${reason}`}。你可以再运行一次。`,
	inPage: '浏览器无法启动 worker，所以由网页自己分小步模拟，得到的数字相同。',
	length: (time, seed) => `模拟时长 ${time}，随机种子 ${seed}`,
	shortened: (name, time) => `${name}：只模拟了 ${time}，因为时间再长，消息或往返就太多了。`,

	polls: '所有客户端的轮询',
	pollsHint: (clients) => `${clients} 个客户端，短轮询`,
	perSecond: '统计到的轮询',
	expected: (rate) => `预期 ${rate}`,
	busiestMs: '最忙的一毫秒',
	busiestSecond: '最忙的一秒',
	pollsAt: (polls, time) => `${polls} 次轮询，出现在 ${time}`,
	pollsIn: (polls) => `${polls} 次轮询`,
	jitter: (time, interval, share) =>
		`以 1 ms 为一格，统计 ${time} 内的轮询。同一客户端的两次轮询平均相隔 ${interval}，并在 ±${share} 内随机变化，避免各客户端同时轮询。浏览器会放慢后台网页的定时器，模拟没有考虑这一点。`,
	countedLess: '如果模拟时间再长，轮询次数就会超出这个网页能统计的数量。',
	upstreamApart: '客户端发出的消息也是请求，但这里没有计入。',

	server: '服务器的队列',
	serverHint: (rate) => `最多处理 ${rate}`,
	unheeded: '如果客户端按固定时刻轮询',
	coupled: '如果客户端收到响应后才发下一个请求',
	keepsUp: '服务器能及时处理所有请求。',
	grows: (rate, left) =>
		`队列无限增长，速度为 ${rate}。模拟结束时，有 ${left} 个请求在等待，有的在服务器上，有的还在浏览器里。`,
	bounded: (limit, time, base, cap) =>
		`正在等待响应的客户端不会再次轮询。队列中已有 ${limit} 个请求（服务器处理完最多需要 ${time}）时，新的请求会被拒绝。被拒绝的客户端随机等待一段时间后重试；等待时间的上限从 ${base} 开始，每被拒绝一次就加倍，最多为 ${cap}。`,
	allMayWait: (clients) =>
		`正在等待响应的客户端不会再次轮询，所以最多有 ${clients} 个请求在等待，没有请求被拒绝。`,
	longestQueue: '最长的队列',
	medianWait: '排队时间的中位数',
	meanWait: '平均排队时间',
	longestWait: '最长排队时间',
	refused: '被拒绝',
	waitingRequests: (queue) => `${queue} 个请求`,
	refusedOf: (refused, arrived, share) => `${arrived} 个中的 ${refused} 个（${share}）`,
	none: '无',

	chart: (longest) => `等待中的请求数，每秒取最大值，最高 ${longest}`,
	noneWaits: '没有请求在等待。',
	table: '逐秒列出',
	second: '第几秒',
	waiting: '等待中',
	refusals: '被拒绝',

	difference: '公式与模拟',
	differenceHint: '一个客户端',
	transport: '传输方式',
	closed: '公式',
	simulated: '模拟',
	apart: '相差',
	figures: {
		meanMs: '平均等待',
		requestsPerSecond: '请求',
		idlePerSecond: '空响应与心跳',
		bytesPerSecond: '线路上的字节',
	},
	chance: (share) => `偶然误差 ±${share}`,
	chanceNote:
		'偶然误差：消息这么少时，平均值与长期平均值大约会相差这么多。模拟时间越长，误差越小。',
	birthsNote: (came, expected) =>
		`这次模拟有 ${came} 条消息，预期是 ${expected} 条。消息数不同，字节数和空响应数也会不同。`,
	noMessages: '没有消息',
	missing: { births: '未知', overloaded: '无' },
	missingNote: {
		births: '未知：消息以这种方式到达时没有公式，数值只能由模拟得出。',
		overloaded: '无：链路承载不了这样的负载。队列随时间不断增长，没有稳定状态，也就没有数值。',
	},
	withoutBound: '∞',
};
