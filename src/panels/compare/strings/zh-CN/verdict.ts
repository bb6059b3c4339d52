// The Chinese words of the recommendation and the warnings.
import type { Quantity, TransportId, VerdictReason } from '../../../../engine/index.ts';
import type { Amount } from '../../stories/amount.ts';
import type { ReasonValues, CompareVerdictWords } from '../en/verdict.ts';
import { spaced } from './spaced.ts';

const SIMPLER: Readonly<Record<TransportId, string>> = {
	'short-polling': '普通请求不需要任何一方特别配合',
	sse: '它就是一个普通的应答，断线后浏览器会自动重连',
	'long-polling': '它由普通请求组成',
	websocket: '裸的 HTTP 流，消息之间没有边界，代理还可能缓冲不发',
	streaming: '它就是一个普通的应答',
};

function reason(kind: VerdictReason, values: ReasonValues): string {
	const { name, other, wait, otherWait, age, bytes, otherBytes } = values;
	switch (kind) {
		case 'wait':
			return values.otherCheaper
				? `${other}更省：每个客户端 ${otherBytes}/s，而这里是 ${bytes}/s。但用它一条消息可能要等 ${otherWait}，页面只能容忍 ${age}。用 ${name} 最多等 ${wait}。`
				: `用 ${name}，一条消息最多等 ${wait}。用${other}可能要等 ${otherWait}，而页面只能容忍 ${age}。`;
		case 'load':
			return `${other}更省：每个客户端 ${otherBytes}/s，而这里是 ${bytes}/s。但是${values.burden}`;
		case 'bytes':
			if (!values.otherFits) return `只有它既来得及又承载得下：每个客户端 ${bytes}/s。`;
			return `在来得及又承载得下的方式里，它的字节最少：每个客户端 ${bytes}/s。其次是${other}，${otherBytes}/s。`;
		case 'simplicity':
			return `${other}每个客户端要 ${otherBytes}/s，${name} 要 ${bytes}/s：最多多一成，却更简单。${SIMPLER[values.transport]}。`;
		case 'nothing-fits':
			return values.inTime
				? `这里没有哪种方式既来得及又承载得下。${name} 等得最短，${wait}，但它要的超过了现有的，见警告。`
				: `这里没有哪种方式既来得及又承载得下。${name} 等得最短，也要 ${wait}，而页面只能容忍 ${age}。`;
	}
}

const QUANTITY_AMOUNTS: Readonly<
	Record<Quantity, (side: 'above' | 'below', amount: string) => string>
> = {
	ratePerSecond: (side, amount) =>
		side === 'above' ? `消息比${amount}更频繁时` : `消息比${amount}更稀少时`,
	upstreamPerSecond: (side, amount) =>
		side === 'above' ? `客户端发消息比${amount}更频繁时` : `客户端发消息比${amount}更稀少时`,
	tolerableAgeMs: (side, amount) => `能容忍的等待${beyond(side)} ${amount} 时`,
	pollMs: (side, amount) => `轮询间隔${beyond(side)} ${amount} 时`,
	roundTripMs: (side, amount) => `往返时间${beyond(side)} ${amount} 时`,
	updateBytes: (side, amount) => `每条消息${beyond(side)} ${amount} 时`,
	clients: (side, amount) => `客户端${side === 'above' ? '多于' : '少于'} ${amount} 个时`,
};

export const verdict: CompareVerdictWords = {
	title: '结论',
	take: (name) => spaced(`用${name}。`),
	nothing: (name) => spaced(`没有合适的。${name}最接近。`),
	reason: (kind, values) => spaced(reason(kind, values)),
	perSecond: (count) => `每秒 ${count} 个请求`,
	requests: (count) => `${count} 个请求`,
	burden: {
		'server-overloaded': (asked, answered) =>
			`所有客户端合起来要发出${asked}，而服务器只能处理${answered}。`,
		'link-overloaded': (offered, carried) =>
			`它要往链路上放 ${offered}，而链路只能承载 ${carried}。`,
		'polls-pile-up': (grows) => `请求会堆在浏览器里，每个客户端以${grows}的速度积压。`,
		unknown: '它要的超过了现有的。',
	},
	turns: '在哪里会反过来',
	moreTurns: '更多转折点',
	reckoning: '正在计算在哪里会反过来……',
	noTurn: '单独改动任何一个值，结论都不会变。',
	amount: (amount: Amount) => {
		switch (amount.type) {
			case 'plain':
				return amount.text;
			case 'every':
				return `每 ${amount.period} 一条`;
			case 'per-second':
				return `每秒 ${amount.count} 条`;
		}
	},
	turn: (side, quantity, amount, name) =>
		spaced(
			`${QUANTITY_AMOUNTS[quantity](side, amount)}，${name === null ? '哪一种都不行' : `就该用${name}`}。`,
		),
	candidates: '五种方式，按一个客户端计：消息随机到来，不丢包',
	columns: {
		transport: '方式',
		inTime: '来得及',
		carried: '承载得下',
		wait: '最长等待',
		bytes: '字节/秒',
	},
	yes: '是',
	no: '否',
	chosen: '推荐',
	warnings: {
		of: (name) => `${name}：`,
		then: '；',
		between: '',
		title: '警告',
		'poll-shorter-than-round-trip': '应答还没到，下一次轮询就该发了',
		'polls-pile-up': '轮询堆在浏览器里',
		'link-overloaded': '链路承载不下',
		'server-overloaded': '服务器处理不过来',
		'connections-idle': '连接上超过一分钟没有任何数据',
		'http2-without-tls': '浏览器只在 TLS 上使用 HTTP/2',
		idle: (names) =>
			spaced(
				`许多服务器和代理会关闭空闲一分钟左右的连接。${names.join('、')}重新打开连接的开销，这里没有计入。轮询可以选“每个请求新建一条”，长轮询可以缩短挂起时间，流可以加心跳。`,
			),
		clearHttp2: '不用 TLS，算出的是其他客户端的字节数。要看浏览器的，请选 TLS。',
		fixedClock: (poll, turn, parallel, http2) =>
			`应答要 ${turn} 才到，而每 ${poll} 就该问一次。时钟不等人，所以同时最多有 ${parallel} 个请求在途。${
				http2
					? '唯一的 HTTP/2 连接上能有多少个流由服务器决定，这里按 100 个算'
					: '使用 HTTP/1.1 时，浏览器对一个主机最多开六个连接'
			}。`,
		timer: (poll, turn, each) =>
			`应答要 ${turn} 才到，${poll} 的定时器那时才开始计时。所以不会重叠：这个客户端每 ${each} 问一次，而不是每 ${poll} 一次。`,
		pileUp: (due, sent, parallel) =>
			`按时钟，每个客户端该有${due}；但同时在途的最多 ${parallel} 个，实际最多发出${sent}。其余的排队等待，队列无限增长。消息不会因此变晚，下一个发出的轮询就会把它带回来；但页面对这个主机的其他请求也要排在同一个队列里。`,
		link: (carried) =>
			`链路每个方向承载 ${carried}。多出来的在链路前排队，队列无限增长：在一直打开的流上，每条消息都比前一条更晚到。`,
		server: (answers) =>
			`服务器最多处理${answers}。多出来的在它前面排队，只要情况不变，队列就一直增长。显示的等待时间没有算进这一段。`,
		clockStops: (parallel) =>
			`一个客户端的轮询最多有 ${parallel} 个在那里排队，其余的等在它的浏览器里；消息由最先得到应答的那个带回。`,
		ways: { up: '上行', down: '下行' },
		linkRow: (way, offered, grows) => `${way}，需要 ${offered}，每秒多积压 ${grows}`,
		serverRow: (offered, grows) => `共有${offered}，每秒多积压 ${grows}`,
		pileRow: (grows) => `每个客户端每秒多积压 ${grows}`,
		afterMinute: (late) => `一分钟后排进来的要晚 ${late}`,
		atMost: (late) => `最多晚 ${late}，因为每个客户端拿到应答才会再问`,
		easing:
			'轮询的数字是最坏的情形：长轮询和用定时器的轮询要等到应答才会再问，按时钟的轮询同时在途的个数也有上限。',
		upNotCounted: '去往服务器途中的延误，没有算进显示的等待时间。',
		drawing: (seconds) => `第一分钟里排进来的会晚到多久，最多 ${seconds}。同样的数字列在表里。`,
		late: '晚到',
		axis: (seconds) => `${seconds} s`,
	},
};

function beyond(side: 'above' | 'below'): string {
	return side === 'above' ? '超过' : '低于';
}
