// The Chinese words about the states of an endpoint.
import type { Role, EndpointState, StateName } from '../../../../engine/index.ts';
import type { STATE_WORDS as ENGLISH } from '../en/states.ts';

const NAMES: Readonly<Record<StateName, string>> = {
	'awaiting-request': '等待请求',
	'awaiting-response': '等待响应',
	open: '打开',
	'close-sent': '已发 Close',
	'close-received': '已收 Close',
	'close-done': '双方已发 Close',
	'half-closed': '半关闭',
	ending: '正在结束',
	closed: '已关闭',
};

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
	text: '读什么字节、能发什么、接下来会怎样，都取决于状态。这就是引擎自己所依据的表：RFC 6455 的四个状态（在浏览器里是 readyState），以及其中更细的区分。',
	diagram: '状态图',
	table: '全部状态（表）',
	choose: '选一个状态，看它允许什么。实线是正常的路径，虚线是失败，点线是 TCP 结束。',
	whose: '看谁的状态',
	both: '客户端和服务器',
	only: { client: '只有客户端', server: '只有服务器' },
	names: NAMES,
	says: {
		'awaiting-request': '服务器有了 TCP 连接，边收边读请求，直到空行为止。',
		'awaiting-response': '客户端已发出请求，边收边读应答，直到空行为止。',
		open: '消息和控制帧双向传送，互不等待。',
		'close-sent':
			'我方的 Close 已经发出，对方的还没有到。对方得知之前发来的数据仍然读取；我方不再发送数据。',
		'close-received':
			'对方的 Close 已到，我方的还没有发。应当尽快应答：这里立即应答，所以没有端点会停在这个状态。',
		'close-done': '双方都已发出 Close。服务器立即结束 TCP；客户端等它结束，但有时限。',
		'half-closed': '服务器已发出 FIN，等待客户端的 FIN。',
		ending: '连接失败、被拒绝或被放弃。对方发来的一概不再处理，Close 也不例外。',
		closed:
			'TCP 已经结束。应用程序得知收到的 Close 的代码（Close 不带代码时是 1005，没有收到 Close 时是 1006），以及是否正常关闭。',
	},
	causes: {
		accept: { short: '101', long: '打开握手成功（101）' },
		'send-close': { short: '发 Close', long: '发送 Close' },
		'receive-close': { short: '收 Close', long: '收到 Close' },
		'shut-down': { short: '发 FIN', long: '结束自己这一半 TCP（FIN）' },
		fail: { short: '失败', long: '让连接失败、拒绝或放弃' },
		'tcp-end': { short: 'TCP 结束', long: 'TCP 结束' },
	},
	who,
	node: (state, { readyState, roles }) =>
		roles.length === 1
			? `${NAMES[state]} ${who(roles)}，${readyState}`
			: `${NAMES[state]}，${readyState}，${who(roles)}`,
	reads: { head: 'HTTP 头部', frames: '帧', nothing: '不读：收到的都丢弃' },
	sends,
	tcp: { open: '打开', shut: '已发出 FIN', over: '已结束' },
	columns: {
		state: '状态',
		who: '谁',
		reads: '读取',
		sends: '可以发送',
		tcp: 'TCP',
		next: '通向',
		from: '来自',
	},
	rules: '相关的规则',
	nowhere: '没有去处',
	beginning: '开头：TCP 刚建立',
	ofRule: '在状态图中：',
};
