import type { Quantity, TransportId, VerdictReason } from '../../../../engine/index.ts';
import type { Amount } from '../../stories/amount.ts';
import type { ReasonValues, VerdictWords } from '../en/verdict.ts';

const SIMPLER: Readonly<Record<TransportId, string>> = {
	'short-polling': '普通请求不需要任何一方特别配合',
	sse: '它就是一个普通的响应，断了浏览器会自己重连',
	'long-polling': '它由普通请求组成',
	websocket: '它的消息有边界，也没有代理会扣住不发',
	streaming: '它就是一个普通的响应',
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
			return `在来得及又承载得下的方式里，它的字节最少：每个客户端 ${bytes}/s。其次是${other}，${otherBytes}/s。`;
		case 'simplicity':
			return `${other}每个客户端要 ${otherBytes}/s，${name} 要 ${bytes}/s：多不到一成，却更简单。${SIMPLER[values.transport]}。`;
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

export const verdict: VerdictWords = {
	title: '结论',
	take: (name) => spaced(`用${name}。`),
	nothing: (name) => spaced(`没有合适的。${name}最接近。`),
	reason: (kind, values) => spaced(reason(kind, values)),
	perSecond: (count) => `每秒 ${count} 个请求`,
	requests: (count) => `${count} 个请求`,
	burden: {
		'server-overloaded': (asked, answered) =>
			`所有客户端合起来是${asked}，服务器只能答 ${answered}。`,
		'link-overloaded': (offered, carried) =>
			`它要往链路上放 ${offered}，而链路只能承载 ${carried}。`,
		'polls-pile-up': (grows) => `请求会堆在浏览器里，每个客户端多出${grows}。`,
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
			`${QUANTITY_AMOUNTS[quantity](side, amount)}，${name === null ? '哪一种都不行' : `用${name}就行`}。`,
		),
	candidates: '五种方式，按一个客户端计',
	columns: {
		transport: '方式',
		inTime: '来得及',
		carried: '承载得下',
		wait: '最长等待',
		bytes: '字节 /s',
	},
	yes: '是',
	no: '否',
	chosen: '推荐',
	warnings: {
		of: (name) => `${name}：`,
		then: '；',
		title: '警告',
		'poll-shorter-than-round-trip': '轮询间隔比往返时间还短',
		'polls-pile-up': '轮询堆在浏览器里',
		'link-overloaded': '链路承载不下',
		'server-overloaded': '服务器答不过来',
		fixedClock: (poll, turn, parallel, http2) =>
			`答复要 ${turn} 才到，而每 ${poll} 就该问一次。时钟不等人，所以同时最多有 ${parallel} 个请求在途。浏览器${
				http2 ? '在唯一的 HTTP/2 连接上允许 100 个流' : '通过 HTTP/1.1 对一个主机最多开六个连接'
			}。`,
		timer: (poll, turn, each) =>
			`答复要 ${turn} 才到，${poll} 的定时器那时才开始计时。所以不会重叠：这个客户端每 ${each} 问一次，而不是每 ${poll} 一次。`,
		pileUp: (due, sent, parallel) =>
			`每个客户端该发${due}，而最多 ${parallel} 个在途，只能发出${sent}。其余的等着，队伍无限增长。`,
		link: (carried) =>
			`链路每个方向承载 ${carried}。多出来的在前面等着，队伍无限增长：每条消息都比前一条更晚到。`,
		server: (answers) => `服务器只能答${answers}。多出来的在前面等着，只要不停，队伍就一直增长。`,
		ways: { up: '上行', down: '下行' },
		linkRow: (way, offered, grows) => `${way}，要求 ${offered}，每秒多积压 ${grows}`,
		serverRow: (offered, grows) => `要求${offered}，每秒多积压 ${grows}`,
		pileRow: (grows) => `每个客户端每秒多积压 ${grows}`,
		afterMinute: (late) => `一分钟后晚 ${late}`,
		atMost: (late) => `最多晚 ${late}，因为每个客户端拿到答复才会再问`,
		easing: '长轮询和用定时器的轮询，答复越晚就问得越少：这里写的是它们最坏的情形。',
		drawing: (seconds) => `第一分钟里答复晚到多久，最多 ${seconds}。同样的数字列在表里。`,
		late: '晚到',
		axis: (seconds) => `${seconds} s`,
	},
};

function beyond(side: 'above' | 'below'): string {
	return side === 'above' ? '超过' : '低于';
}

/** Names are Chinese or Latin; a space stands between the two scripts and nowhere else. */
function spaced(text: string): string {
	return text
		.replaceAll(/([\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '$1')
		.replaceAll(/([\u4e00-\u9fff])(?=[A-Za-z\d])/g, '$1 ')
		.replaceAll(/([A-Za-z\d])(?=[\u4e00-\u9fff])/g, '$1 ');
}
