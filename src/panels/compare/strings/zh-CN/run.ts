// The Chinese words of the exact run.
import type { RunWords } from '../en/run.ts';

export const run: RunWords = {
	title: '精确运行',
	titleHint: '每条消息，每次轮询',
	progress: '精确运行的进度',
	part: (part, name) => {
		switch (part) {
			case 'clients':
				return '正在统计：所有客户端的每次轮询，按毫秒';
			case 'server':
				return '正在统计：服务器的队列，谁被拒绝、谁再来';
			case 'turning-points':
				return '正在统计：结论在哪里会改变';
			default:
				return `正在统计：${name}，一个客户端，逐条消息`;
		}
	},
	run: '运行',
	again: '再运行一次',
	cancel: '取消',
	idle: '还没有运行。',
	done: '精确运行已完成。',
	cancelled: '运行已取消。已经统计出的结果保留。',
	failed: (reason) => `运行失败${reason === '' ? '' : `：${reason}`}。再运行一次会重新开始。`,
	inPage: '这里无法启动 worker，所以由页面自己一点一点地统计。得到的数字相同。',
	length: (time, seed) => `模拟 ${time}，种子 ${seed}`,
	shortened: (name, time) => `${name}：只模拟了 ${time}，再长消息或来回就太多了。`,

	polls: '所有客户端的轮询',
	pollsHint: (clients) => `${clients} 个客户端，短轮询`,
	perSecond: '统计到的轮询',
	expected: (rate) => `预期 ${rate}`,
	busiestMs: '最忙的一毫秒',
	busiestSecond: '最忙的一秒',
	pollsAt: (polls, time) => `${polls} 次轮询，在 ${time} 处`,
	pollsIn: (polls) => `${polls} 次轮询`,
	jitter: (time, interval, share) =>
		`以 1 ms 为一格，统计 ${time}。同一客户端两次轮询之间平均相隔 ${interval}，在 ±${share} 之内均匀抽取，免得客户端步调一致。`,
	countedLess: '时间再长，轮询次数就超出这里能统计的了。',
	upstreamApart: '客户端发出的消息也是请求；这里没有计入。',

	server: '服务器的队列',
	serverHint: (rate) => `最多应答 ${rate}`,
	unheeded: '如果每个客户端都按自己的时钟来',
	coupled: '如果每个客户端都等到应答再问',
	keepsUp: '服务器应付得来。',
	grows: (rate, left) =>
		`队列无限增长：请求比应答多 ${rate}，结束时有 ${left} 个请求在等，有的在这里，有的还在浏览器里。`,
	bounded: (limit, time, base, cap) =>
		`在等的客户端不会再问。当 ${limit} 个在等，也就是至多 ${time} 的活，再来的就被拒绝；它随机等一段时间再来，先是最多 ${base}，每被拒绝一次加倍，最多 ${cap}。`,
	allMayWait: (clients) => `在等的客户端不会再问，所以至多 ${clients} 个请求在等，没有谁被拒绝。`,
	longestQueue: '最长的队列',
	medianWait: '排队时间的中位数',
	meanWait: '平均排队时间',
	longestWait: '最长排队时间',
	refused: '被拒绝',
	waitingRequests: (queue) => `${queue} 个请求`,
	refusedOf: (refused, arrived, share) => `${arrived} 个里的 ${refused} 个（${share}）`,
	none: '没有',

	chart: (longest) => `在等的请求，每秒取最多的时候，最高 ${longest}`,
	nobodyWaits: '没有请求在等。',
	table: '逐秒列出',
	second: '第几秒',
	waiting: '在等',
	refusals: '被拒绝',

	difference: '闭式解与精确运行',
	differenceHint: '一个客户端',
	transport: '传输方式',
	closed: '闭式解',
	simulated: '精确运行',
	apart: '相差',
	figures: {
		meanMs: '平均等待',
		requestsPerSecond: '请求',
		idlePerSecond: '空应答与心跳',
		bytesPerSecond: '线路上的字节',
	},
	chance: (share) => `偶然 ±${share}`,
	chanceNote: '偶然：消息只有这么几条时，平均值大约会偏离多少。运行得越久，偏离越小。',
	birthsNote: (came, expected) =>
		`这次运行有 ${came} 条消息，预期是 ${expected} 条；字节和空应答随条数增减。`,
	noMessages: '没有消息',
	missing: { births: '未知', overloaded: '无' },
	missingNote: {
		births: '未知：消息这样到来时没有闭式解，只有运行才知道。',
		overloaded:
			'无：链路承载不了这么多。等着上链路的数据随时间不断增长，没有稳定状态，也就没有数值可给。',
	},
	withoutBound: '∞',
};
