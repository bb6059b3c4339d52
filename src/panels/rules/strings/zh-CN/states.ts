// Holds the Chinese words about the states of an endpoint.
import type { EndpointState } from '../../../../engine/endpoint/index.ts';
import type { Role } from '../../../../engine/role.ts';
import type { STATE_WORDS as ENGLISH } from '../en/states.ts';
import { STATE_TERMS } from '../../../../strings/zh-CN/state-terms.ts';

const who = (roles: readonly Role[]) =>
	roles.length === 2 ? '客户端和服务器' : roles[0] === 'client' ? '只有客户端' : '只有服务器';

function sends({ data, control, close }: EndpointState['sends']): string {
	const allowed = [
		...(data ? ['消息'] : []),
		...(control ? ['Ping 和 Pong'] : []),
		...(close ? ['Close'] : []),
	];
	return allowed.length === 0 ? '不能发送帧' : allowed.join('、');
}

export const STATE_WORDS: typeof ENGLISH = {
	link: '端点的状态',
	title: '端点的状态',
	text: '端点的状态决定端点读取哪些字节、可以发送什么、接下来能进入哪个状态。引擎按一张状态表运行。这张表把 RFC 6455 的四个状态（即浏览器中的 readyState）划分得更细。',
	diagram: '状态图',
	table: '全部状态（表）',
	choose:
		'选一个状态，查看在这个状态下允许做什么。实线表示正常的路径，虚线表示失败，点线表示 TCP 连接断开。',
	whose: '角色',
	both: '客户端和服务器',
	only: { client: '只有客户端', server: '只有服务器' },
	names: STATE_TERMS,
	says: {
		'awaiting-request': 'TCP 连接已建立；服务器读取请求，直到空行为止。',
		'awaiting-response': '客户端已发出请求；现在读取响应，直到空行为止。',
		open: '双方都可以发送消息和控制帧，不必互相等待。',
		'close-sent':
			'我方的 Close 已经发出，对方的 Close 还没有到。我方仍会读取对方在收到我方 Close 之前发来的数据，但不再发送数据。',
		'close-received':
			'对方的 Close 已经到达，我方的 Close 还没有发出。按照 RFC 6455，端点应当尽快回应。这个引擎会立即发送 Close，所以没有端点会停在这个状态。',
		'close-done':
			'双方都已发出 Close。服务器立即断开 TCP 连接；客户端等待 TCP 连接断开，但等待的时间有限。',
		'half-closed': '服务器已发出 TCP FIN，正在等待客户端的 TCP FIN。',
		ending:
			'连接已失败、被拒绝或被放弃。端点不再处理对方发来的任何内容，包括 Close。按照 WHATWG 标准，TCP 连接断开后网页才收到事件；Chromium 和 Firefox 在这个状态下就触发这些事件（实测）。',
		closed:
			'TCP 连接已经断开。应用程序得到对方发来的关闭码；Close 不带关闭码时得到 1005，没有收到 Close 时得到 1006。应用程序还会得知连接是否干净关闭，即端点是否既发送了 Close，也处理了对方的 Close。',
	},
	triggers: {
		accept: { short: '101', long: '握手成功（101）' },
		'send-close': { short: '发 Close', long: '发送 Close' },
		'receive-close': { short: '收 Close', long: '收到 Close' },
		'shut-down': { short: '发 FIN', long: '结束自己这个方向的 TCP 连接（FIN）' },
		fail: { short: '失败', long: '中止连接、拒绝连接或放弃连接' },
		'tcp-end': { short: 'TCP 断开', long: 'TCP 连接断开' },
	},
	who,
	node: (state, { readyState, roles }) =>
		roles.length === 1
			? `${STATE_TERMS[state]} ${who(roles)}，${readyState}`
			: `${STATE_TERMS[state]}，${readyState}，${who(roles)}`,
	reads: {
		head: 'HTTP 头部（起始行和头部字段）',
		frames: '帧',
		nothing: '不读取，收到的字节都丢弃',
	},
	sends,
	tcp: { open: '打开', shut: '已发出 FIN', over: '已结束' },
	columns: {
		state: '状态',
		who: '角色',
		reads: '读取',
		sends: '可以发送',
		tcp: 'TCP',
		next: '通向',
		from: '来自',
	},
	rules: '与这个状态相关的规则',
	nowhere: '无',
	beginning: '起点：TCP 连接已建立',
	ofRule: '在状态图中：',
};
