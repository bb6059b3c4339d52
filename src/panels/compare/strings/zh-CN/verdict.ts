// Holds the Chinese words of the recommendation and the warnings.
import type { Quantity, TransportId, VerdictReason } from '../../../../engine/compare/index.ts';
import type { Amount } from '../../figures.ts';
import type { ReasonValues, CompareVerdictWords } from '../en/verdict.ts';
import { spaced } from './spaced.ts';

const SIMPLER: Readonly<Record<TransportId, string>> = {
	'short-polling': '它只用普通的请求',
	sse: '它就是一个普通的响应，断线后浏览器会自动重连',
	'long-polling': '它由普通请求组成',
	// RFC 6202 §3.2：普通的流式响应。
	websocket: '普通的流式响应不标明消息的边界，代理还可能先缓冲数据，不立即转发',
	streaming: '它就是一个普通的响应',
};

function reason(kind: VerdictReason, values: ReasonValues): string {
	const { name, other, wait, otherWait, age, bytes, otherBytes } = values;
	switch (kind) {
		case 'wait':
			return values.otherCheaper
				? `${other}更省流量：每个客户端 ${otherBytes}/s，而 ${name} 是 ${bytes}/s。但采用${other}时，一条消息可能要等 ${otherWait}，超过了可接受的延迟 ${age}；采用 ${name} 时最多等 ${wait}。`
				: `采用 ${name} 时，一条消息最多等 ${wait}；采用${other}时可能要等 ${otherWait}，超过了可接受的延迟 ${age}。`;
		case 'load':
			return `${other}更省流量：每个客户端 ${otherBytes}/s，而 ${name} 是 ${bytes}/s。但是${values.burden}`;
		case 'bytes':
			if (!values.otherFits)
				return `只有${name}既延迟达标，又不超出容量，开销是每个客户端 ${bytes}/s。`;
			return `在延迟达标、不超出容量的方式里，${name}的字节最少：每个客户端 ${bytes}/s。其次是${other}，每个客户端 ${otherBytes}/s。`;
		case 'simplicity':
			return `采用${other}时，每个客户端要 ${otherBytes}/s；采用${name}时要 ${bytes}/s，最多高出 10%。但${name}更简单：${SIMPLER[values.transport]}。`;
		case 'nothing-fits':
			return values.inTime
				? `没有哪种方式既延迟达标，又不超出容量。${name} 的等待最短，为 ${wait}，但超出了容量。请看警告。`
				: `没有哪种方式既延迟达标，又不超出容量。${name} 的等待最短，但也可能要等 ${wait}，超过了可接受的延迟 ${age}。`;
	}
}

const QUANTITY_AMOUNTS: Readonly<
	Record<Quantity, (side: 'above' | 'below', amount: string) => string>
> = {
	ratePerSecond: (side, amount) =>
		side === 'above' ? `消息频率高于${amount}时` : `消息频率低于${amount}时`,
	upstreamPerSecond: (side, amount) =>
		side === 'above'
			? `每个客户端发出消息的频率高于${amount}时`
			: `每个客户端发出消息的频率低于${amount}时`,
	tolerableAgeMs: (side, amount) => `可接受的延迟${beyond(side)} ${amount} 时`,
	pollMs: (side, amount) => `轮询间隔${beyond(side)} ${amount} 时`,
	roundTripMs: (side, amount) => `往返时间${beyond(side)} ${amount} 时`,
	updateBytes: (side, amount) => `每条消息${beyond(side)} ${amount} 时`,
	clients: (side, amount) => `客户端${side === 'above' ? '多于' : '少于'} ${amount} 个时`,
};

export const verdict: CompareVerdictWords = {
	title: '推荐',
	why: '为什么推荐它',
	reason: (kind, values) => spaced(reason(kind, values)),
	perSecond: (count) => `${count} 个请求/秒`,
	requests: (count) => `${count} 个请求`,
	burden: {
		'server-overloaded': (asked, handled) =>
			`所有客户端合起来要发出 ${asked}，而服务器只能处理 ${handled}。`,
		'link-overloaded': (offered, carried) => `这种方式需要 ${offered}，而链路只能承载 ${carried}。`,
		'polls-pile-up': (grows) => `请求会在浏览器里堆积，每个客户端的队列以 ${grows}的速度增长。`,
		'messages-pile-up': (due, sent) => `每个客户端的浏览器应发出 ${due}，而实际只能发出 ${sent}。`,
		unknown: '这种方式会超出容量。',
	},
	moreTurningPoints: '还有什么会改变推荐结果',
	reckoning: '正在计算什么会改变推荐结果……',
	noTurningPoint: '逐个改动各项设置，没有找到会使推荐结果改变的值。',
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
	turningPoint: (side, quantity, amount, name) =>
		spaced(
			`${QUANTITY_AMOUNTS[quantity](side, amount)}，${name === null ? '没有合适的方式' : `推荐变为${name}`}。`,
		),
	warnings: {
		of: (name) => `${name}：`,
		then: '；',
		between: '',
		title: '警告',
		'poll-shorter-than-round-trip': '轮询间隔短于响应时间',
		'polls-pile-up': '轮询在浏览器里堆积',
		'messages-pile-up': '客户端的消息在浏览器里堆积',
		'link-overloaded': '链路承载不了这样的负载',
		'server-overloaded': '到达的请求多于服务器能处理的请求',
		'connections-idle': '连接空闲超过一分钟',
		'http2-without-tls': '浏览器只在 TLS 上使用 HTTP/2',
		idle: (names) =>
			spaced(
				`默认情况下，如果 75 s 没有新请求，或者被代理的服务器 60 s 没有发来数据，nginx 就会关闭 HTTP 连接；AWS Application Load Balancer 默认在空闲 60 s 后关闭连接。这里没有计入${names.join('、')}重新建立连接的开销。轮询可以每次新建连接，长轮询可以缩短挂起时间，流式响应可以加心跳。`,
			),
		clearHttp2:
			'不用 TLS 时，算出的是其他 HTTP/2 客户端的字节数，而不是浏览器的。要看浏览器的字节数，请选择 TLS。',
		fixedClock: (poll, response, parallel, http2) =>
			`响应要 ${response} 才到，而每 ${poll} 就要轮询一次。定时器不等响应，所以同时最多有 ${parallel} 个请求在途。${
				http2
					? '一条 HTTP/2 连接上的流数上限由服务器决定，这里按 100 个算'
					: '使用 HTTP/1.1 时，Chromium 和 Firefox 对一个主机最多建立六条 HTTP 连接'
			}。`,
		timer: (poll, response, each) =>
			`响应要 ${response} 才到，${poll} 的定时器在响应到达后才开始计时，所以请求不会重叠：这个客户端每 ${each} 轮询一次，而不是每 ${poll} 一次。`,
		pileUp: (due, sent, parallel) =>
			`按轮询间隔，每个客户端应发出 ${due}。同时在途的请求最多 ${parallel} 个，所以实际最多发出 ${sent}。其余的轮询排队等待，队列无限增长。消息不会因此延迟，因为下一个发出的轮询就会取回消息。但网页发往这个主机的其他请求可能也要排队。`,
		messagesPileUp: (http2) =>
			`不用 WebSocket 时，客户端的每条消息都是一个请求，在响应到达之前一直占用${
				http2
					? '一个流；一条 HTTP/2 连接上的流数上限由服务器决定，这里按 100 个算'
					: '一条连接；使用 HTTP/1.1 时，Chromium 和 Firefox 对一个主机最多建立六条 HTTP 连接'
			}。长轮询或者流式响应始终占用其中之一。其余消息在浏览器里排队，队列无限增长。显示的请求数和字节数包括所有应发出的消息，等待时间不含排队时间。`,
		link: (carried) =>
			`链路每个方向最多承载 ${carried}。超出的数据要排队，队列无限增长。在一直打开的连接上，每条消息的延迟都比前一条更长。`,
		server: (answers) =>
			`服务器最多处理 ${answers}。超出的请求要排队，只要过载持续，队列就一直增长。显示的等待时间不含排队时间。`,
		clockStops: (parallel) =>
			`一个客户端的轮询最多有 ${parallel} 个在服务器排队，其余的在该客户端的浏览器里等待。最先到达的响应会带回消息。`,
		ways: { up: '上行', down: '下行' },
		linkRow: (way, offered, grows) => `${way}，负载 ${offered}，每秒多积压 ${grows}`,
		requestRows: {
			'messages-pile-up': (offered, grows) => `应发出 ${offered}，每个客户端每秒多积压 ${grows}`,
			'server-overloaded': (offered, grows) => `到达 ${offered}，每秒多积压 ${grows}`,
		},
		pileRow: (grows) => `每个客户端每秒多积压 ${grows}`,
		afterMinute: (late) => `一分钟后延迟 ${late}`,
		atMost: (late) => `延迟最多 ${late}，因为每个客户端收到响应后才会发出下一个请求`,
		easing:
			'对轮询来说，这些数字是最坏的情况：即使响应迟到，每次轮询也按时发出。实际上，长轮询要等上一个响应到达后才再次请求；如果轮询收到响应后才重新计时，也是如此。按固定时刻轮询时，浏览器会限制同时在途的请求数。',
		upNotCounted: '显示的等待时间不含请求发往服务器时的延迟。',
		drawing: (seconds) => `第一分钟内的延迟，最长 ${seconds}。列表里有同样的数字。`,
		late: '延迟',
		axis: (seconds) => `${seconds} s`,
	},
};

function beyond(side: 'above' | 'below'): string {
	return side === 'above' ? '超过' : '低于';
}
